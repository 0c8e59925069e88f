/** Refuses bodies by the headers alone, before anything is read. */
import type { IncomingMessage } from 'node:http'
import { isRead } from '@/lib/http/is-read'
import { plainPath } from '@/lib/routes/plain-path'
import { actionPath, actions } from '@/lib/routes'
import { isNonCanonical } from './target'

export interface Refusal {
  status: 204 | 400 | 404 | 405 | 411 | 413 | 415
  headers?: Record<string, string>
}

const allow = { pages: { allow: 'GET, HEAD' }, actions: { allow: 'GET, HEAD, POST' } }

/** Fits 10,000 percent-encoded characters, so that a long text is refused by its form and not lost. */
const MAX_FORM_BYTES = 256 * 1024

/** Actions that take a file apply their own rate limit and size limit before they read it. */
const FILE_ACTIONS: Record<string, number> = { [actionPath(actions.avatar)]: Infinity }

export function refusalOf(request: IncomingMessage): Refusal | null {
  const { method, headers } = request
  if (headers.host === undefined && request.httpVersion === '1.1') return { status: 400 }
  if (isRead(request)) return hasBody(request) ? { status: 413 } : null
  const path = plainPath(request.url ?? '/')
  const isAction = path?.startsWith('/api/') ?? false
  const headersOf = isAction ? allow.actions : allow.pages
  if (method === 'OPTIONS' && !hasBody(request)) return { status: 204, headers: headersOf }
  if (method !== 'POST' || path === null || !isAction) return { status: 405, headers: headersOf }
  if (isNonCanonical(request.url ?? '/')) return { status: 404 }
  return hasBody(request) ? bodyRefusal(request, path) : null
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

export function isLongerThanForm({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > MAX_FORM_BYTES
}

function bodyRefusal({ headers }: IncomingMessage, path: string): Refusal | null {
  // Browsers send forms with their length (RFC 9110 section 15.5.12).
  if (headers['transfer-encoding'] !== undefined) return { status: 411 }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return { status: 415 }
  return Number(headers['content-length']) > (FILE_ACTIONS[path] ?? MAX_FORM_BYTES)
    ? { status: 413 }
    : null
}
