/**
 * Runs a route handler without Next, whose routing costs more than the answer: for the reader's state of each page and
 * for comments. In development app/api serves them.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { env } from '@/lib/env'

export async function sendResponse(
  incoming: IncomingMessage,
  response: ServerResponse,
  handler: (request: Request) => Promise<Response>,
): Promise<void> {
  const answer = await handler(toRequest(incoming))
  response.setHeaders(answer.headers)
  response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()))
}

export function headersOf({ headers }: IncomingMessage): Headers {
  const entries = Object.entries(headers)
  return new Headers(entries.map(([name, value]): [string, string] => [name, String(value)]))
}

function toRequest(incoming: IncomingMessage): Request {
  const { url = '/', method = 'GET' } = incoming
  const headers = headersOf(incoming)
  const body = method === 'POST' ? Readable.toWeb(incoming) : null
  // Required of a stream by https://fetch.spec.whatwg.org/#dom-requestinit-duplex
  const init = { method, headers, body, duplex: 'half' } as RequestInit
  return new Request(new URL(url, env().SITE_URL), init)
}
