import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Response } from 'light-my-request'
import { encodingFor, sendPage } from './documents/answer'
import { type Bar, barHeader, barOf } from './documents/bar'
import { fallbackPage } from './documents/fallback-page'
import { isNotFoundShell, RETRY_AFTER, withoutFramework } from './documents/finish'
import { takesBar, withInsert } from './documents/document'
import { documentOf } from './documents/render'
import { askNext, type Handler } from './ask-next'
import { REQUEST_ID } from './request-id'
import { privatePolicy } from '@/lib/http/security'
import { newRenderContext, type RenderContext } from '@/lib/render-context'
import { routes } from '@/lib/routes'

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const compressors = {
  gzip: promisify(gzip),
  br: (html: Buffer) => promisify(brotliCompress)(html, quick),
  identity: (html: Buffer) => Promise.resolve(html),
}

const MIN_COMPRESSED_BYTES = 1024

/** Headers of one connection (RFC 9110 section 7.6.1), which Node sets itself. */
const hopByHop = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']

/**
 * Sends the page without the framework's scripts and once it is complete, since its status is only known then; Next
 * would stream it.
 */
export async function answerPrivatePage(
  request: IncomingMessage,
  response: ServerResponse,
  next: Handler,
): Promise<void> {
  const { 'accept-encoding': accepted, ...headers } = request.headers
  const context = newRenderContext()
  const page = await askNext(next, context, { method: 'GET', url: request.url ?? '/', headers })
  if (response.headersSent) return
  if (isNotFoundShell(page)) return sendNotFound(request, response, next)
  const isPage = String(page.headers['content-type']).startsWith('text/html')
  const html = isPage ? Buffer.from(pageOf(page, context)) : page.rawPayload
  const bar = isPage ? barFor(request, html) : null
  for (const [name, value] of Object.entries(page.headers))
    if (value !== undefined && !isOmitted(name, isPage)) response.setHeader(name, value)
  if (context.styleNonce)
    response.setHeader('content-security-policy', privatePolicy(context.styleNonce))
  response.statusCode = context.status ?? page.statusCode
  if (response.statusCode >= 500) response.setHeader('retry-after', RETRY_AFTER)
  if (bar) response.setHeaders(new Map(Object.entries(barHeader)))
  const whole = bar ? withInsert(html, bar) : html
  const encoding = whole.length > MIN_COMPRESSED_BYTES ? encodingFor(accepted) : 'identity'
  const body = await compressors[encoding](whole)
  response.setHeader('vary', 'Accept-Encoding')
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Readers' own pages have the bar of breaking news, as public ones do. */
function barFor({ url = '/' }: IncomingMessage, html: Buffer): Bar | null {
  const isOfReaders = !/^\/(?:desk|preview)(?:[/?]|$)/.test(url)
  return isOfReaders && takesBar(html) ? barOf('hans') : null
}

/** React's Link header repeats the preloads of the page's head. */
function isOmitted(name: string, isPage: boolean): boolean {
  return hopByHop.includes(name) || (isPage && name === 'link')
}

/** Next's own error page needs its script; our error pages set the status in the render context. */
function pageOf({ statusCode, payload }: Response, { status }: RenderContext): string {
  return statusCode >= 500 && status === undefined ? fallbackPage : withoutFramework(payload)
}

/** The not-found page of public paths. Not stored by browsers: for another reader the address may have a page. */
async function sendNotFound(
  request: IncomingMessage,
  response: ServerResponse,
  next: Handler,
): Promise<void> {
  const page = await documentOf(routes.notFound, next)
  const document = { ...page, headers: { ...page.headers, 'cache-control': 'no-store' } }
  const requestId = String(response.getHeader(REQUEST_ID) ?? '')
  await sendPage(null, document, request, response, requestId)
}
