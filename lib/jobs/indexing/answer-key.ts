import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { indexNowKey } from '@/lib/routes'

/**
 * Answers for the file that proves to IndexNow that the key is this site's; false where that is not
 * what is asked for. Here and not in app/: its name is known only to a portal that runs.
 */
export function answerKey(request: IncomingMessage, response: ServerResponse): boolean {
  const { INDEXNOW_KEY } = env()
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const path = request.url?.split('?', 1)[0]
  if (!INDEXNOW_KEY || !reads || path !== indexNowKey(INDEXNOW_KEY)) return false
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(INDEXNOW_KEY.length),
  })
  response.end(request.method === 'HEAD' ? undefined : INDEXNOW_KEY)
  return true
}
