/** Health and metrics, answered without Next and without a query. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { isRead } from '@/lib/http/is-read'
import { logOnce } from '@/lib/log'
import type { Report } from './health/report'
import { headersFor } from './headers'
import { REQUEST_ID, requestIdOf } from './request-id'

export interface OperationsAnswer {
  status: number
  type: string
  text: string
}

/** The answer at one of these paths; metrics are detailed always. */
export type ReadOperations = (path: string, detailed: boolean) => Promise<OperationsAnswer>

export const METRICS = '/api/metrics'
export const OPERATIONS = ['/api/health/live', '/api/health/ready', '/api/health', METRICS]

/** Answers health and metrics; false for other paths. Details need ADMIN_TOKEN unless `trusted` (ADMIN_PORT). */
export function answerOperations(
  request: IncomingMessage,
  response: ServerResponse,
  trusted: boolean,
  readOperations: ReadOperations,
): boolean {
  const [path = ''] = (request.url ?? '').split('?', 1)
  if (!OPERATIONS.includes(path)) return false
  for (const [name, value] of Object.entries(headersFor())) response.setHeader(name, value)
  response.setHeader(REQUEST_ID, requestIdOf(request.headers, env().TRUST_PROXY))
  response.setHeader('cache-control', 'no-store')
  if (!isRead(request)) {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return true
  }
  const detailed = trusted || hasToken(request)
  if (detailed || path !== METRICS) void send(readOperations(path, detailed), request, response)
  // Without ADMIN_TOKEN nobody can be authorised, so 404 rather than 401.
  else if (env().ADMIN_TOKEN) refuse(401, response)
  else refuse(404, response)
  return true
}

export function toAnswer({ status, body }: Report): OperationsAnswer {
  return { status, type: 'application/json', text: `${JSON.stringify(body)}\n` }
}

async function send(
  reading: Promise<OperationsAnswer>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  try {
    const { status, type, text } = await reading
    const length = String(Buffer.byteLength(text))
    response.writeHead(status, { 'content-type': type, 'content-length': length })
    response.end(request.method === 'HEAD' ? undefined : text)
  } catch (error) {
    logOnce('Health or metrics could not be told', error)
    response.writeHead(503).end()
  }
}

function refuse(status: 401 | 404, response: ServerResponse): void {
  const text = status === 401 ? 'ADMIN_TOKEN is needed\n' : 'Not found\n'
  if (status === 401) response.setHeader('www-authenticate', 'Bearer')
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
}

/** A bearer token (RFC 6750). Digests have one length, which timingSafeEqual requires. */
function hasToken({ headers }: IncomingMessage): boolean {
  const token = env().ADMIN_TOKEN
  const sent = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (!token || !sent) return false
  return timingSafeEqual(digest(sent), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
