import type { IncomingMessage, ServerResponse } from 'node:http'
import { lastResort } from '@/lib/documents/last-resort'
import { headersFor } from './headers'

/** In seconds. */
const AGAIN = '5'

/** 503 where more wait than may: a finished page that costs nothing. */
export function answerBusy(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, {
    ...headersFor(),
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(lastResort)),
    'retry-after': AGAIN,
  })
  response.end(request.method === 'HEAD' ? undefined : lastResort)
}
