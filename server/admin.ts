import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { env } from '@/lib/env'
import { answerOperations, type ReadOperations } from './operations'

/** Opens ADMIN_PORT at ADMIN_HOST, which serves detailed health and metrics without a token; null if unset. */
export async function openAdminPort(readOperations: ReadOperations): Promise<Server | null> {
  const { ADMIN_PORT: port, ADMIN_HOST: host } = env()
  if (port === undefined) return null
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    request.resume()
    if (!answerOperations(request, response, true, readOperations)) response.writeHead(404).end()
  })
  server.maxConnections = 100
  await once(server.listen(port, host), 'listening')
  return server
}
