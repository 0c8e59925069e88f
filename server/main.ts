/** One instance of the portal: public pages from memory, everything else from Next. */
import cluster from 'node:cluster'
import { once } from 'node:events'
import { createServer } from 'node:http'
import createNext from 'next'
import { env } from '@/lib/env'
import { startScheduler, stopScheduler } from '@/lib/jobs/scheduler'
import { logOnce } from '@/lib/log'
import { defaultMemoryMb, memoryBudget } from '@/lib/memory'
import { openAdminPort } from './admin'
import { answerRequest, type Instance } from './answer-request'
import type { Handler } from './ask-next'
import { joinCluster } from './cluster/member'
import { createBoundedServer } from './connections'
import { startListener } from './documents/listener'
import { boundStores } from './documents/store'
import { startProbing } from './health/probe'
import { startup } from './health/report'
import { withLiteralPaths } from './literal-paths'
import { startLogging } from './logging'
import { registerInstanceMetrics } from './metrics/state'
import { readOwnOperations } from './own-operations'
import { readRoutes } from './route-manifest'
import { shutDownOnSignal } from './shutdown'

async function main(): Promise<void> {
  const { HOST, MEMORY_MB, PORT, TRUST_PROXY, WORKERS } = env()
  const isRoute = readRoutes('.next')
  const readOperations = cluster.worker ? joinCluster(cluster.worker) : readOwnOperations
  registerInstanceMetrics()
  startProbing()
  // With several workers the primary opens it.
  if (cluster.isPrimary) await openAdminPort(readOperations)
  boundStores(memoryBudget(MEMORY_MB ?? defaultMemoryMb(WORKERS), WORKERS).documentsMb)
  const next = await prepareNext(PORT)
  startListener()
  const instance: Instance = { next, isRoute, readOperations }
  const server = createBoundedServer(TRUST_PROXY > 0, (request, response) =>
    answerRequest(instance, request, response),
  )
  startScheduler()
  await once(server.listen({ port: PORT, host: HOST }), 'listening')
  startup.done = true
  shutDownOnSignal(server, stopScheduler)
}

async function prepareNext(port: number): Promise<Handler> {
  // Next handles upgrades at the server it is given. This one never listens, so only HTTP/1.1 is spoken.
  const httpServer = createServer()
  const app = createNext({ dev: false, hostname: 'localhost', port, httpServer })
  await app.prepare()
  return withLiteralPaths(app.getRequestHandler())
}

startLogging()
main().catch((error: unknown) => {
  logOnce('The instance could not start', error, 'fatal')
  process.exit(1)
})
