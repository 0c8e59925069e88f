import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { isRead } from '@/lib/http/is-read'
import { indexNowKey } from '@/lib/routes'

/** Serves IndexNow's key file, whose name is a setting; false for other paths. */
export function answerKey(request: IncomingMessage, response: ServerResponse): boolean {
  const { INDEXNOW_KEY } = env()
  const path = request.url?.split('?', 1)[0]
  if (!INDEXNOW_KEY || !isRead(request) || path !== indexNowKey(INDEXNOW_KEY)) return false
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(INDEXNOW_KEY.length),
  })
  response.end(request.method === 'HEAD' ? undefined : INDEXNOW_KEY)
  return true
}
