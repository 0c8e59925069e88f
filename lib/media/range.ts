import parseRange from 'range-parser'

export interface Range {
  /** Inclusive. */
  start: number
  end: number
}

/** Of the current file (RFC 9110 section 8.8). */
export interface Validators {
  etag: string
  /** An HTTP date. */
  lastModified: string
}

/**
 * The requested range (RFC 9110 section 14): `whole` also for several or malformed ranges, `beyond` if it can't be
 * satisfied.
 */
export function rangeOf(
  headers: Headers,
  size: number,
  now: Validators,
): Range | 'whole' | 'beyond' {
  const header = headers.get('range')
  if (header === null || !isCurrent(headers.get('if-range'), now)) return 'whole'
  const ranges = parseRange(size, header, { combine: true })
  if (ranges === -1) return 'beyond'
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return 'whole'
  return ranges[0] ?? 'whole'
}

/** Whether If-Modified-Since allows 304; If-None-Match takes precedence. */
export function isFresh(headers: Headers, now: Validators): boolean {
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return !headers.has('if-none-match') && since >= Date.parse(now.lastModified)
}

function isCurrent(ifRange: string | null, now: Validators): boolean {
  return ifRange === null || ifRange === now.etag || ifRange === now.lastModified
}
