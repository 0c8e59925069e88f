/** Which requests may have a body, and how large: decided by the headers, before anything reads it. */
import type { IncomingMessage } from 'node:http'
import { plainPath } from '@/lib/routes/plain-path'
import { actionPath, actions } from '@/lib/routes'
import { isOdd } from './target'

export interface Refusal {
  status: 204 | 400 | 404 | 405 | 411 | 413 | 415
  headers?: Record<string, string>
}

const allow = { pages: { allow: 'GET, HEAD' }, actions: { allow: 'GET, HEAD, POST' } }

/** In bytes. Ten thousand characters, percent-encoded, come back with a reason; what is longer was not typed. */
const FORM = 256 * 1024

/** Forms that carry a file: their actions count the sender and measure the file before they read it. */
const FILES: Record<string, number> = { [actionPath(actions.avatar)]: Infinity }

/** Why this request is not taken, or null. */
export function refusalOf(request: IncomingMessage): Refusal | null {
  const { method, headers } = request
  if (headers.host === undefined && request.httpVersion === '1.1') return { status: 400 }
  if (method === 'GET' || method === 'HEAD') return hasBody(request) ? { status: 413 } : null
  const path = plainPath(request.url ?? '/')
  const acts = path?.startsWith('/api/') ?? false
  const headersOf = acts ? allow.actions : allow.pages
  if (method === 'OPTIONS' && !hasBody(request)) return { status: 204, headers: headersOf }
  if (method !== 'POST' || path === null || !acts) return { status: 405, headers: headersOf }
  if (isOdd(request.url ?? '/')) return { status: 404 }
  return hasBody(request) ? bodyRefusal(request, path) : null
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** Whether the body is longer than any form's. */
export function isLong({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > FORM
}

function bodyRefusal({ headers }: IncomingMessage, path: string): Refusal | null {
  // A body of unknown length: none of our forms is sent so (RFC 9110 section 15.5.12).
  if (headers['transfer-encoding'] !== undefined) return { status: 411 }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return { status: 415 }
  return Number(headers['content-length']) > (FILES[path] ?? FORM) ? { status: 413 } : null
}
