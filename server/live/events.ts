/** The stream of a live story's changes (WHATWG HTML, server-sent events), for browsers that have its page open. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressOf } from '@/lib/http/client-address'
import { env } from '@/lib/env'
import { parseCount, parseId } from '@/lib/schemas/params'
import type { Handler } from '../ask-next'
import { lifecycle } from '../lifecycle'
import { refuse } from '../refuse'
import { queryOf } from '../target'
import { readChanges } from './changes'
import { join, readersOf, readersWaiting } from './readers'

const PATH = /^\/live\/(\d+)\/events$/
const RETRY_AFTER = { 'retry-after': '30' }
/** Many readers may share one address, a hall or a mobile network. */
const MAX_OF_ADDRESS = 200

/** False for other paths. */
export async function answerLiveEvents(
  path: string | null,
  next: Handler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const story = parseId(PATH.exec(path ?? '')?.[1])
  if (story === null) return false
  const after = parseCount(lastIdOf(request))
  if (isFull(request)) {
    refuse(request, response, 503, RETRY_AFTER)
  } else if (after === null || !(await readChanges(story, after, next))) {
    refuse(request, response, 404)
  } else {
    begin(request, response)
    if (request.method === 'HEAD') response.end()
    else join(story, { response, address: ownAddress(request), last: after }, next)
  }
  return true
}

/** The browser's own after a lost connection, which is newer than the page's. */
function lastIdOf({ headers, url = '' }: IncomingMessage): string {
  const header = headers['last-event-id']
  return typeof header === 'string'
    ? header
    : (new URLSearchParams(queryOf(url)).get('after') ?? '')
}

function isFull(request: IncomingMessage): boolean {
  return (
    lifecycle.stopping ||
    readersWaiting() >= env().LIVE_READERS ||
    readersOf(ownAddress(request)) >= MAX_OF_ADDRESS
  )
}

function ownAddress(request: IncomingMessage): string {
  return addressOf(request, env().TRUST_PROXY)
}

function begin(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // nginx sends each part on at once.
    'x-accel-buffering': 'no',
  })
  request.socket.setNoDelay(true)
}
