/** Refuses bodies by the headers alone, before anything is read. */
import type { IncomingMessage } from 'node:http'
import { isRead } from '@/lib/http/is-read'
import { plainPath } from '@/lib/routes/plain-path'
import { LONG_FORM_BYTES, MAX_STORY_BYTES } from '@/lib/actions/form-fields'
import { actionPath, actions, filmUploads } from '@/lib/routes'
import { allowedMethods } from './allowed-methods'
import { isNonCanonical } from './target'

export interface Refusal {
  status: 204 | 400 | 404 | 405 | 411 | 413 | 415
  headers?: Record<string, string>
}

/** Fits 10,000 percent-encoded characters, so that a long text is refused by its form and not lost. */
const MAX_FORM_BYTES = 256 * 1024

/** Actions that take a file apply their own rate limit and size limit before they read it; so do those of stories. */
const OTHER_LIMITS: [RegExp, number][] = [
  [pathOf(actions.avatar), Infinity],
  [pathOf(actions.deskMedia), Infinity],
  [pathOf(actions.deskMediaFile), Infinity],
  [pathOf(actions.deskFilms), Infinity],
  [new RegExp(`^${filmUploads}/[^/]+$`), Infinity],
  [pathOf(actions.deskFilmCaptions), LONG_FORM_BYTES],
  [pathOf(actions.deskPaste), LONG_FORM_BYTES],
  [pathOf(actions.deskPreview), LONG_FORM_BYTES],
  [pathOf(actions.deskStory), MAX_STORY_BYTES],
  [pathOf(actions.deskSuggestion), MAX_STORY_BYTES],
]

export function refusalOf(request: IncomingMessage): Refusal | null {
  const { method, headers } = request
  if (headers.host === undefined && request.httpVersion === '1.1') return { status: 400 }
  const target = request.url ?? '/'
  // Every page is read, so its path needs no parsing.
  if (isRead(request) && !target.startsWith('/api/')) return readRefusal(request)
  const path = plainPath(target)
  const allowed = allowedMethods(path)
  const answered = { headers: { allow: allowed.join(', ') } }
  if (method === 'OPTIONS' && !hasBody(request)) return { status: 204, ...answered }
  if (!allowed.includes(method ?? '')) return { status: 405, ...answered }
  if (isRead(request)) return readRefusal(request)
  if (path === null || isNonCanonical(target)) return { status: 404 }
  return hasBody(request) ? bodyRefusal(request, path) : null
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

export function isLongerThanForm({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > MAX_FORM_BYTES
}

function readRefusal(request: IncomingMessage): Refusal | null {
  return hasBody(request) ? { status: 413 } : null
}

function bodyRefusal({ headers }: IncomingMessage, path: string): Refusal | null {
  // Browsers send forms with their length (RFC 9110 section 15.5.12).
  if (headers['transfer-encoding'] !== undefined) return { status: 411 }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return { status: 415 }
  const [, limit = MAX_FORM_BYTES] = OTHER_LIMITS.find(([paths]) => paths.test(path)) ?? []
  return Number(headers['content-length']) > limit ? { status: 413 } : null
}

function pathOf(action: string): RegExp {
  return new RegExp(`^${actionPath(action, {}).replace(/\/(?=\/|$)/g, '/[^/]+')}$`)
}
