/** Short uncached answers by the server itself, which echo nothing of the request. */
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { closeUnread } from './close-unread'
import { headersFor } from './headers'
import { REQUEST_ID, requestIdOf } from './request-id'

/** `unread`: the request has a body that is not read, so the connection closes after the answer. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  unread = false,
): void {
  const body = bodyOf(status)
  if (unread) closeUnread(request, response)
  if (!response.hasHeader(REQUEST_ID))
    response.setHeader(REQUEST_ID, requestIdOf(request.headers, env().TRUST_PROXY))
  response.writeHead(status, { ...headersOf(body), ...headers })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The same as bytes, for a connection without a parsed request. */
export function rawRefusal(status: number, headers: Record<string, string> = {}): string {
  const body = bodyOf(status)
  const all = {
    ...headersOf(body),
    [REQUEST_ID]: requestIdOf({}, 0),
    date: new Date().toUTCString(),
    ...headers,
    connection: 'close',
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n')
}

function bodyOf(status: number): string {
  return status === 204 ? '' : `${status} ${STATUS_CODES[status] ?? ''}\n`
}

function headersOf(body: string): Record<string, string> {
  return {
    ...headersFor(),
    'cache-control': 'no-store',
    ...(body !== '' && {
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
    }),
  }
}
