/**
 * The reader's state straight from the instance: every page that a signed-in reader opens asks for it,
 * and Next's way to a route handler costs more than the answer. Under `next start` app/api/reader does.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { answerState } from '@/lib/reader/answer-state'

export async function sendState(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = new Request(new URL(request.url ?? '', env().SITE_URL), {
    headers: { cookie: request.headers.cookie ?? '' },
  })
  const answer = await answerState(asked)
  response.setHeaders(answer.headers)
  response.writeHead(answer.status).end(await answer.text())
}
