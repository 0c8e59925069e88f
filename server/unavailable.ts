import type { IncomingMessage, ServerResponse } from 'node:http'
import { copy } from '@/lib/copy'
import { fallbackPage } from './documents/fallback-page'
import { headersFor } from './headers'

const RETRY_AFTER_SECONDS = '5'

/** Answers 503 without rendering: the fallback page, or JSON if the client asks for it. */
export function answerUnavailable(request: IncomingMessage, response: ServerResponse): void {
  const json = request.headers.accept?.includes('application/json') ?? false
  const body = json ? JSON.stringify({ errors: { form: copy.actions.failedHere } }) : fallbackPage
  response.writeHead(503, {
    ...headersFor(),
    'cache-control': 'no-store',
    'content-type': `${json ? 'application/json' : 'text/html'}; charset=utf-8`,
    'content-length': String(Buffer.byteLength(body)),
    'retry-after': RETRY_AFTER_SECONDS,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
