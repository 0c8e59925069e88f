import type { IncomingMessage, ServerResponse } from 'node:http'
import { copy } from '@/lib/copy'
import { fallbackPage } from './documents/fallback-page'
import { headersFor } from './headers'

/** In seconds. */
const AGAIN = '5'

/** 503 where more wait than may, or for longer: a finished page that costs nothing, or as JSON where that is asked for. */
export function answerBusy(request: IncomingMessage, response: ServerResponse): void {
  const json = request.headers.accept?.includes('application/json') ?? false
  const body = json ? JSON.stringify({ errors: { form: copy.actions.failedHere } }) : fallbackPage
  response.writeHead(503, {
    ...headersFor(),
    'cache-control': 'no-store',
    'content-type': `${json ? 'application/json' : 'text/html'}; charset=utf-8`,
    'content-length': String(Buffer.byteLength(body)),
    'retry-after': AGAIN,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
