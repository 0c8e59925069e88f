/** What load balancers and monitors ask for, answered by the instance itself: no Next, no query. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { logOnce } from '@/lib/log'
import type { Report } from './health/report'
import { headersFor } from './headers'
import { REQUEST_ID, requestIdOf } from './request-id'

export interface Told {
  status: number
  type: string
  text: string
}

/** Finds what to answer at one of these addresses; metrics are asked for in detail only. */
export type Tell = (path: string, detailed: boolean) => Promise<Told>

export const METRICS = '/api/metrics'
const addresses = ['/api/health/live', '/api/health/ready', '/api/health', METRICS]

/**
 * Answers a request for health or metrics; false where it is for something else. `trusted`: it came in at
 * ADMIN_PORT. Elsewhere details need ADMIN_TOKEN.
 */
export function answerOperations(
  request: IncomingMessage,
  response: ServerResponse,
  trusted: boolean,
  tell: Tell,
): boolean {
  const [path = ''] = (request.url ?? '').split('?', 1)
  if (!addresses.includes(path)) return false
  for (const [name, value] of Object.entries(headersFor())) response.setHeader(name, value)
  response.setHeader(REQUEST_ID, requestIdOf(request.headers, env().TRUST_PROXY))
  response.setHeader('cache-control', 'no-store')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return true
  }
  const detailed = trusted || hasToken(request)
  if (detailed || path !== METRICS) void send(tell(path, detailed), request, response)
  // Without a token set there is nothing here to be let in to.
  else if (env().ADMIN_TOKEN) refuse(401, response)
  else refuse(404, response)
  return true
}

export function toldOf({ status, body }: Report): Told {
  return { status, type: 'application/json', text: `${JSON.stringify(body)}\n` }
}

async function send(telling: Promise<Told>, request: IncomingMessage, response: ServerResponse) {
  try {
    const { status, type, text } = await telling
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

/** RFC 6750. Compared as digests: of one length, and in the same time wherever they differ. */
function hasToken({ headers }: IncomingMessage): boolean {
  const token = env().ADMIN_TOKEN
  const given = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (!token || !given) return false
  return timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
