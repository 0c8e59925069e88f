import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { activeResponses } from './active-responses'
import { isLongerThanForm, hasBody, refusalOf } from './body-limit'
import { closeUnread } from './close-unread'
import { rawRefusal, refuse } from './refuse'
import { closeStalledConnections } from './stalled-connections'
import { toOriginForm } from './target'

const SECOND = 1000

/** Each connection costs about 20 kB. */
const MAX_CONNECTIONS = 5000

const IDLE_TIMEOUT = 30 * SECOND

const options: ServerOptions = {
  headersTimeout: 15 * SECOND,
  // Enough for 5 MB over a mobile network.
  requestTimeout: 40 * SECOND,
  connectionsCheckingInterval: 5 * SECOND,
  // body-limit.ts refuses it, with our headers.
  requireHostHeader: false,
}

/** A server whose connections all have timeouts. `behindProxy`: only our own proxies connect. */
export function createBoundedServer(behindProxy: boolean, listener: RequestListener): Server {
  // A proxy (60 s by default) must close idle connections first, or it loses a request; browsers reconnect.
  const keepAliveTimeout = (behindProxy ? 65 : 15) * SECOND
  const server = createServer({ ...options, keepAliveTimeout })
  const handle: RequestListener = (request, response) => checkAndHandle(request, response, listener)
  server.on('request', handle)
  server.maxConnections = MAX_CONNECTIONS
  server.timeout = IDLE_TIMEOUT
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (refusalOf(request) === null) response.writeContinue()
    handle(request, response)
  })
  server.on('checkExpectation', (request, response) => refuse(request, response, 417, {}, true))
  server.on('clientError', answerClientError)
  server.on('connect', (_, socket) => socket.end(rawRefusal(405, { allow: 'GET, HEAD, POST' })))
  closeStalledConnections(server, keepAliveTimeout + 10 * SECOND)
  return server
}

function checkAndHandle(
  request: IncomingMessage,
  response: ServerResponse,
  listener: RequestListener,
): void {
  activeResponses.track(request, response)
  request.url = toOriginForm(request.url ?? '/')
  const refusal = refusalOf(request)
  if (refusal) return refuse(request, response, refusal.status, refusal.headers, hasBody(request))
  // The action may refuse a file unread.
  if (isLongerThanForm(request)) closeUnread(request, response)
  listener(request, response)
}

const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** Echoes nothing of the request, in the answer or the log. */
function answerClientError({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable || activeResponses.isSending(socket))
    socket.destroy()
  else socket.end(rawRefusal(statuses[code] ?? 400), () => socket.destroy())
}
