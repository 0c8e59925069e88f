/** Sends a document to whoever asked, in the encoding that they take, or 304. The hottest path of all. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf, type Document, type Encoding } from './document'

/**
 * `common`: headers of every document that does not say otherwise. No promise where the body is at hand: each
 * costs a turn. `requestId`: its name in the log, for `x-request-id`.
 */
export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
  common: Document['headers'],
  requestId: string,
): void | Promise<void> {
  const encoding = encodingFor(request.headers['accept-encoding'])
  const copies = request.headers['if-none-match']
  if (document.status === 200 && copies !== undefined && matches(copies, document.hash)) {
    response.writeHead(304, headOf(document, encoding, common, requestId)).end()
    return
  }
  const body = bodyOf(document, encoding)
  const write = (bytes: Buffer) => {
    const head = headOf(document, encoding, common, requestId)
    if (encoding !== 'identity') head.push('content-encoding', encoding)
    head.push('content-length', String(bytes.length))
    response.writeHead(document.status, head)
    response.end(request.method === 'HEAD' ? undefined : bytes)
  }
  return body instanceof Promise ? body.then(write) : write(body)
}

/** Names and values in turn, as `writeHead` takes them quickest; all but the request's own are made once. */
function headOf(
  document: Document,
  encoding: Encoding,
  common: Document['headers'],
  requestId: string,
): string[] {
  let heads = headsOf.get(document)
  if (heads?.common !== common) headsOf.set(document, (heads = { common }))
  const head = (heads[encoding] ??= lastingHead(document, encoding, common))
  return [...head, 'x-request-id', requestId]
}

/** What was said of each document in each encoding. */
const headsOf = new WeakMap<Document, Heads>()

type Heads = { common: Document['headers'] } & Partial<Record<Encoding, string[]>>

function lastingHead(
  document: Document,
  encoding: Encoding,
  common: Document['headers'],
): string[] {
  const headers = { ...common, ...document.headers }
  return ['etag', `"${document.hash}-${encoding}"`, 'vary', 'Accept-Encoding'].concat(
    ...Object.entries(headers),
  )
}

const known = (['br', 'gzip'] as const).map(
  (coding) =>
    [coding, new RegExp(`(?:^|,)\\s*${coding}\\s*(?:;\\s*q=([\\d.]+)\\s*)?(?:,|$)`)] as const,
)

/** RFC 9110: br where it is taken, else gzip, else the body as it is. */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
  const codings = String(accepted ?? '').toLowerCase()
  for (const [coding, said] of known) {
    const found = said.exec(codings)
    if (found && Number(found[1] ?? 1) > 0) return coding
  }
  return 'identity'
}

/** Whether the reader's copy is this document, in whichever encoding they got it. */
function matches(copies: string, hash: string): boolean {
  return copies.trim() === '*' || copies.includes(`"${hash}-`)
}
