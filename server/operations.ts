/** What load balancers and monitors ask for, answered by the instance itself: no Next, no query. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { databaseReport, liveReport, readyReport, type Report } from './health/report'
import { headersFor } from './headers'
import { writeMetrics } from './metrics/registry'
import { REQUEST_ID, requestIdOf } from './request-id'

const health: Record<string, (detailed: boolean) => Report> = {
  '/api/health/live': liveReport,
  '/api/health/ready': readyReport,
  '/api/health': databaseReport,
}
const METRICS = '/api/metrics'

/**
 * Answers a request for health or metrics; false where it is for something else. `trusted`: it came in at
 * ADMIN_PORT. Elsewhere details need ADMIN_TOKEN.
 */
export function answerOperations(
  request: IncomingMessage,
  response: ServerResponse,
  trusted: boolean,
): boolean {
  const [path = ''] = (request.url ?? '').split('?', 1)
  const report = health[path]
  if (!report && path !== METRICS) return false
  for (const [name, value] of Object.entries(headersFor())) response.setHeader(name, value)
  response.setHeader(REQUEST_ID, requestIdOf(request.headers, env().TRUST_PROXY))
  response.setHeader('cache-control', 'no-store')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return true
  }
  const detailed = trusted || hasToken(request)
  if (report) sendReport(report(detailed), request, response)
  else if (detailed) void writeMetrics(request, response)
  // Without a token set there is nothing here to be let in to.
  else if (env().ADMIN_TOKEN) refuse(401, response)
  else refuse(404, response)
  return true
}

function sendReport({ status, body }: Report, request: IncomingMessage, response: ServerResponse) {
  const text = `${JSON.stringify(body)}\n`
  const length = String(Buffer.byteLength(text))
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': length })
  response.end(request.method === 'HEAD' ? undefined : text)
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
