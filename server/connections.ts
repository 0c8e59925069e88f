import {
  METHODS,
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { actionPath, actions } from '@/lib/routes'
import { plainPath } from '@/lib/routes/plain-path'
import { activeResponses } from './active-responses'
import { allowedMethods } from './allowed-methods'
import { isLongerThanForm, hasBody, refusalOf } from './body-limit'
import { closeUnread } from './close-unread'
import { rawRefusal, refuse } from './refuse'
import { closeStalledConnections } from './stalled-connections'
import { toOriginForm } from './target'

const SECOND = 1000

const MAX_REQUEST_LINE = 16 * 1024
/** A token, a target and a version (RFC 9112 section 3). */
const REQUEST_LINE = /^([\w!#$%&'*+.^`|~-]+) (\S+) HTTP\/1\.[01]\r?\n/

/** Of Node's HTTP parser. */
interface ParseError extends NodeJS.ErrnoException {
  rawPacket?: Buffer
}

/** Each connection costs about 20 kB. */
const MAX_CONNECTIONS = 8000

const IDLE_TIMEOUT = 30 * SECOND

/** Enough for 5 MB over a mobile network. */
const BODY_TIMEOUT = 40 * SECOND
/** Of a film that comes by a plain form: 500 MB at 2 Mbit/s. */
const UPLOAD_TIMEOUT = 2400 * SECOND

const options: ServerOptions = {
  headersTimeout: 15 * SECOND,
  // The longest of all; other bodies have their own limit (endLateBody).
  requestTimeout: UPLOAD_TIMEOUT,
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
  const allow = allowedMethods(null).join(', ')
  server.on('connect', (_, socket) => socket.end(rawRefusal(405, { allow })))
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
  if (hasBody(request)) endLateBody(request)
  // The action may refuse a file unread.
  if (isLongerThanForm(request)) closeUnread(request, response)
  listener(request, response)
}

/** As the server's own timeout does. */
function endLateBody(request: IncomingMessage): void {
  if (request.url === actionPath(actions.deskFilms)) return
  const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
  const end = () => {
    if (!request.complete) answerClientError(late, request.socket)
  }
  const timer = setTimeout(end, BODY_TIMEOUT)
  request.once('close', () => clearTimeout(timer))
}

const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** Echoes nothing of the request, in the answer or the log. */
function answerClientError(error: ParseError, socket: Duplex): void {
  const { code = '' } = error
  if (code === 'ECONNRESET' || !socket.writable || activeResponses.isSending(socket)) {
    socket.destroy()
    return
  }
  const allow = allowOfUnknownMethod(error)
  const refusal = allow ? rawRefusal(405, { allow }) : rawRefusal(statuses[code] ?? 400)
  socket.end(refusal, () => socket.destroy())
}

/** Node parses no request of a method that it doesn't know; null where the fault is another. */
function allowOfUnknownMethod({ code = '', rawPacket }: ParseError): string | null {
  if (!/^HPE_INVALID_(METHOD|CONSTANT)$/.test(code)) return null
  const line = rawPacket?.toString('latin1', 0, MAX_REQUEST_LINE) ?? ''
  const [, method = '', target] = REQUEST_LINE.exec(line) ?? []
  if (target === undefined || METHODS.includes(method)) return null
  return allowedMethods(plainPath(toOriginForm(target))).join(', ')
}
