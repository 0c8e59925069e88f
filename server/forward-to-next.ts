import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { ADDRESS_HEADER, addressOf } from '@/lib/http/client-address'
import { isRead } from '@/lib/http/is-read'
import { privatePolicy } from '@/lib/http/security'
import type { Handler } from './ask-next'
import { answerPrivatePage } from './private-page'

/** Headers that Next and proxies set and a client must not. */
const internalHeaders =
  /^(?:content-security-policy|x-forwarded-|x-middleware-|x-nextjs-|x-invoke-|x-matched-path|x-xiaowen-|rsc$|next-)/

export async function forwardToNext(
  request: IncomingMessage,
  response: ServerResponse,
  next: Handler,
): Promise<void> {
  replaceClientHeaders(request)
  response.setHeader('content-security-policy', privatePolicy())
  if (isRead(request) && !request.url?.startsWith('/api/'))
    return answerPrivatePage(request, response, next)
  await next(request, response)
}

/** Removes internal headers that the client sent, and sets the host and the client's address. */
export function replaceClientHeaders(request: IncomingMessage): void {
  const own = Object.entries(request.headers).filter(([name]) => !internalHeaders.test(name))
  request.headers = {
    ...Object.fromEntries(own),
    host: siteHost(request),
    [ADDRESS_HEADER]: addressOf(request, env().TRUST_PROXY),
  }
}

/** SITE_URL's host, or where that is unset the requested one. */
function siteHost({ headers: { host = '' } }: IncomingMessage): string {
  const { ANY_HOST, SITE_URL } = env()
  return ANY_HOST && /^[\w.:[\]-]+$/.test(host) ? host : new URL(SITE_URL).host
}
