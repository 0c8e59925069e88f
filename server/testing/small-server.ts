/** Shuts down as the instance does; /held is answered at the request for /release. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { activeResponses } from '../active-responses'
import { lifecycle } from '../lifecycle'
import { shutDownOnSignal } from '../shutdown'

const held: ServerResponse[] = []

const server = createServer((request, response) => {
  activeResponses.track(request, response)
  if (request.url === '/held') held.push(response)
  else if (request.url === '/ready') response.writeHead(lifecycle.stopping ? 503 : 200).end()
  else response.end('here')
  if (request.url === '/release') for (const waiting of held) waiting.end('at last')
})
shutDownOnSignal(server, () => Promise.resolve(console.log('flushed')))
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
