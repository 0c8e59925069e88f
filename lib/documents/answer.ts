/** Sends a document to whoever asked, in the encoding that they take, or 304. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf, type Document, type Encoding } from './document'

export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
): Promise<void> {
  const encoding = encodingFor(request.headers['accept-encoding'])
  response.setHeader('etag', `"${document.hash}-${encoding}"`)
  response.setHeader('vary', 'Accept-Encoding')
  for (const name in document.headers) response.setHeader(name, document.headers[name] ?? '')
  if (document.status === 200 && matches(request.headers['if-none-match'], document.hash)) {
    response.writeHead(304).end()
    return
  }
  const body = await bodyOf(document, encoding)
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding)
  response.writeHead(document.status, { 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** RFC 9110: br where it is taken, else gzip, else the body as it is. */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
  const codings = String(accepted ?? '').toLowerCase()
  for (const coding of ['br', 'gzip'] as const) {
    const found = new RegExp(`(?:^|,)\\s*${coding}\\s*(?:;\\s*q=([\\d.]+)\\s*)?(?:,|$)`).exec(
      codings,
    )
    if (found && Number(found[1] ?? 1) > 0) return coding
  }
  return 'identity'
}

/** Whether the reader's copy is this document, in whichever encoding they got it. */
function matches(copies: string | undefined, hash: string): boolean {
  return copies !== undefined && (copies.trim() === '*' || copies.includes(`"${hash}-`))
}
