/** A name for each request, in the log and in the answer's `x-request-id`. */
import { randomFillSync } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export const REQUEST_ID = 'x-request-id'

/** 12 random bytes each, drawn together: asking for a few at a time costs ten times as much. */
const BYTES = 12
const pool = Buffer.alloc(BYTES * 256)
let used = pool.length

/** The one that a trusted proxy gave, where it is short and plain, else a new one. */
export function requestIdOf(headers: IncomingHttpHeaders, trustProxy: number): string {
  if (trustProxy > 0) {
    const given = headers[REQUEST_ID]
    if (typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given)) return given
  }
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += BYTES
  return pool.toString('base64url', used - BYTES, used)
}
