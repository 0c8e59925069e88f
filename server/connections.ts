/** How long a connection may take, and what it is told when its request can't be read. */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { answering } from './active-responses'
import { isLong, hasBody, refusalOf } from './body-limit'
import { closeUnread } from './close-unread'
import { rawRefusal, refuse } from './refuse'
import { endStalled } from './stalled-connections'
import { originForm } from './target'

const SECOND = 1000

/** Past so many, new connections are closed. Each costs some 20 kB. */
const MOST = 5000

/** A reader who takes nothing for so long is gone. */
const IDLE = 30 * SECOND

const options: ServerOptions = {
  headersTimeout: 15 * SECOND,
  // A file of 5 MB over a telephone; forms take no time.
  requestTimeout: 40 * SECOND,
  connectionsCheckingInterval: 5 * SECOND,
  // ./body-limit.ts says so, with our headers.
  requireHostHeader: false,
}

/** A server whose connections all end in time. `proxied`: only proxies of ours connect. */
export function createBoundedServer(proxied: boolean, listener: RequestListener): Server {
  // A proxy closes idle connections after 60 s by default: it has to be first, or loses a request.
  // Readers' own browsers open a new one at no loss.
  const keepAliveTimeout = (proxied ? 65 : 15) * SECOND
  const server = createServer({ ...options, keepAliveTimeout })
  const take: RequestListener = (request, response) => admit(request, response, listener)
  server.on('request', take)
  server.maxConnections = MOST
  server.timeout = IDLE
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (refusalOf(request) === null) response.writeContinue()
    take(request, response)
  })
  server.on('checkExpectation', (request, response) => refuse(request, response, 417, {}, true))
  server.on('clientError', answerBroken)
  server.on('connect', (_, socket) => socket.end(rawRefusal(405, { allow: 'GET, HEAD, POST' })))
  endStalled(server, keepAliveTimeout + 10 * SECOND)
  return server
}

/** What may not have the body that it announces is answered without reading it. */
function admit(
  request: IncomingMessage,
  response: ServerResponse,
  listener: RequestListener,
): void {
  answering.begin(request, response)
  request.url = originForm(request.url ?? '/')
  const refusal = refusalOf(request)
  if (refusal) return refuse(request, response, refusal.status, refusal.headers, hasBody(request))
  // The action may leave a file unread.
  if (isLong(request)) closeUnread(request, response)
  listener(request, response)
}

const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** Nothing of what came is repeated, here or in the log. */
function answerBroken({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable || answering.isUnderWay(socket)) socket.destroy()
  else socket.end(rawRefusal(statuses[code] ?? 400), () => socket.destroy())
}
