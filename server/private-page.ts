/** Pages of one reader's, which Next would send while it still draws them. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { encodingFor } from './documents/answer'
import { RETRY_AFTER } from './documents/finish'
import { askNext, type Handler } from './ask-next'
import { newRenderContext } from '@/lib/render-context'

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const packers = {
  gzip: promisify(gzip),
  br: (html: Buffer) => promisify(brotliCompress)(html, quick),
  identity: (html: Buffer) => Promise.resolve(html),
}

/** Less is not worth the work. */
const LEAST = 1024

/** About one connection between two programs, which are one here. */
const hop = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']

/** Sends the page once it is whole: only then is it known whether it is one, or says that something is away. */
export async function answerPrivatePage(
  request: IncomingMessage,
  response: ServerResponse,
  next: Handler,
): Promise<void> {
  const { 'accept-encoding': accepted, ...headers } = request.headers
  const context = newRenderContext()
  const page = await askNext(next, context, { method: 'GET', url: request.url ?? '/', headers })
  if (response.headersSent) return
  const html = page.rawPayload
  for (const [name, value] of Object.entries(page.headers))
    if (value !== undefined && !hop.includes(name)) response.setHeader(name, value)
  response.statusCode = context.status ?? page.statusCode
  if (response.statusCode >= 500) response.setHeader('retry-after', RETRY_AFTER)
  const encoding = html.length > LEAST ? encodingFor(accepted) : 'identity'
  const body = await packers[encoding](html)
  response.setHeader('vary', 'Accept-Encoding')
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
}
