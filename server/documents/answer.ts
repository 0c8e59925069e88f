/** Sends a document in an encoding that the client accepts, or 304. This is the hottest path. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { countView } from '@/lib/jobs/views'
import { headersFor } from '../headers'
import { refuse } from '../refuse'
import { REQUEST_ID } from '../request-id'
import { type Bar, barHeader, barOf } from './bar'
import { bodyOf, type Document, type Encoding } from './document'

/** Sends the document and counts the view; `path` is null where none is counted. Synchronous for br. */
export function sendPage(
  path: string | null,
  document: Document,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): void | Promise<void> {
  const bar = barOf(document.bar)
  const hash = hashOf(document, bar)
  if (document.status === 200 && isOutdated(request, hash)) {
    return refuse(request, response, 412, { [REQUEST_ID]: requestId })
  }
  if (path && document.status === 200) countView(path, request)
  const common = headersFor(request.url)
  const encoding = encodingFor(request.headers['accept-encoding'])
  const copies = request.headers['if-none-match']
  if (document.status === 200 && copies !== undefined && matches(copies, hash)) {
    response.writeHead(304, headersOf(document, bar, encoding, common, requestId)).end()
    return
  }
  const body = bodyOf(document, encoding, bar)
  const write = (bytes: Buffer) => {
    const head = headersOf(document, bar, encoding, common, requestId)
    if (encoding !== 'identity') head.push('content-encoding', encoding)
    head.push('content-length', String(bytes.length))
    response.writeHead(document.status, head)
    response.end(request.method === 'HEAD' ? undefined : bytes)
  }
  return body instanceof Promise ? body.then(write) : write(body)
}

/** A page with the bar is another text than without. */
function hashOf({ hash }: Document, bar: Bar | null): string {
  return bar ? `${hash}.${bar.hash}` : hash
}

/** Alternating names and values, the fastest form for `writeHead`; built once a document, bar and encoding. */
function headersOf(
  document: Document,
  bar: Bar | null,
  encoding: Encoding,
  common: Document['headers'],
  requestId: string,
): string[] {
  let heads = headerCache.get(document)
  if (heads?.common !== common || heads.bar !== bar)
    headerCache.set(document, (heads = { common, bar }))
  const etag = `"${hashOf(document, bar)}-${encoding}"`
  const own = bar ? { ...common, ...barHeader } : common
  const head = (heads[encoding] ??= documentHeaders(document, etag, own))
  return [...head, 'x-request-id', requestId]
}

const headerCache = new WeakMap<Document, CachedHeaders>()

type CachedHeaders = { common: Document['headers']; bar: Bar | null } & Partial<
  Record<Encoding, string[]>
>

function documentHeaders(document: Document, etag: string, common: Document['headers']): string[] {
  const headers = { ...common, ...document.headers }
  return ['etag', etag, 'vary', 'Accept-Encoding'].concat(...Object.entries(headers))
}

const codings = (['br', 'gzip'] as const).map(
  (coding) =>
    [coding, new RegExp(`(?:^|,)\\s*${coding}\\s*(?:;\\s*q=([\\d.]+)\\s*)?(?:,|$)`)] as const,
)

/** br if accepted, else gzip, else identity (RFC 9110 section 12.5.3). */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
  const header = String(accepted ?? '').toLowerCase()
  for (const [coding, pattern] of codings) {
    const match = pattern.exec(header)
    if (match && Number(match[1] ?? 1) > 0) return coding
  }
  return 'identity'
}

/** Whether If-None-Match holds this document's hash, in any encoding. */
function matches(copies: string, hash: string): boolean {
  return copies.trim() === '*' || copies.includes(`"${hash}-`)
}

/** Whether If-Match holds no current tag of this document, in any encoding; weak tags never match. */
function isOutdated({ headers }: IncomingMessage, hash: string): boolean {
  const meant = headers['if-match']
  if (meant === undefined || meant.trim() === '*') return false
  return !meant.split(',').some((tag) => tag.trim().startsWith(`"${hash}-`))
}
