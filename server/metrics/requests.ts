/** Request counts and latency. A page from memory costs two additions. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Counter } from 'prom-client'
import type { Document } from '../documents/document'
import { logDebug } from '@/lib/log'
import { routeKind } from '../route-kind'
import { Latency, observe } from './latency'

/** Where the answer came from; `private`: made for one reader. */
export type CacheState = 'memory' | 'rendered' | 'private'

interface Cell {
  route: string
  status: string
  cache: CacheState
  count: number
}

const cells = new Map<string, Cell>()
/** Per document, which saves a lookup by text. */
const cellsOf = new WeakMap<Document, { whole: Cell; notModified: Cell }>()

const latency = new Latency(
  'xiaowen_http_request_duration_seconds',
  'From the request to the end of its answer, by where the answer came from.',
  'cache',
)
const fromMemory = latency.of('memory')

new Counter({
  name: 'xiaowen_http_requests_total',
  help: 'Requests answered, by kind of address, status and where the answer came from.',
  labelNames: ['route', 'status', 'cache'],
  collect() {
    this.reset()
    for (const { count, ...labels } of cells.values()) this.inc(labels, count)
  },
})

/** `began`: performance.now() at the request. */
export function countFromMemory(
  target: string,
  document: Document,
  status: number,
  began: number,
): void {
  let own = cellsOf.get(document)
  if (!own) {
    const route = routeKind(target)
    own = {
      whole: cellOf(route, document.status, 'memory'),
      notModified: cellOf(route, 304, 'memory'),
    }
    cellsOf.set(document, own)
  }
  if (status === 304) own.notModified.count += 1
  else own.whole.count += 1
  observe(fromMemory, (performance.now() - began) / 1000)
}

/** Counts any other answer when its connection closes or it was sent. */
export function countAtEnd(
  request: IncomingMessage,
  response: ServerResponse,
  cache: CacheState,
  began: number,
): void {
  const route = routeKind(request.url ?? '/')
  response.once('close', () => {
    // nginx's status for a client that closed the connection.
    const status = response.writableEnded ? response.statusCode : 499
    const seconds = (performance.now() - began) / 1000
    cellOf(route, status, cache).count += 1
    observe(latency.of(cache), seconds)
    const method = request.method ?? ''
    const milliseconds = Math.round(seconds * 1000)
    logDebug('Answered', { method, route, status, cache, milliseconds })
  })
}

function cellOf(route: string, code: number, cache: CacheState): Cell {
  const status = String(code)
  const key = `${route} ${status} ${cache}`
  let cell = cells.get(key)
  if (!cell) cells.set(key, (cell = { route, status, cache, count: 0 }))
  return cell
}
