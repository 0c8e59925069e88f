import parseRange from 'range-parser'

export interface Range {
  /** First and last byte, both included. */
  start: number
  end: number
}

/** What a tag and a date say about the file that is there now. */
export interface Validators {
  etag: string
  /** As an HTTP date. */
  lastModified: string
}

/**
 * The part that a request asks for (RFC 9110 14): `whole` also where it asks for several parts or
 * for something that can't be understood, `beyond` where nothing of it is in the file.
 */
export function rangeOf(
  headers: Headers,
  size: number,
  now: Validators,
): Range | 'whole' | 'beyond' {
  const asked = headers.get('range')
  if (asked === null || !isCurrent(headers.get('if-range'), now)) return 'whole'
  const ranges = parseRange(size, asked, { combine: true })
  if (ranges === -1) return 'beyond'
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return 'whole'
  return ranges[0] ?? 'whole'
}

/** Whether a 304 will do: a tag, where one is given, decides over the date. */
export function isFresh(headers: Headers, now: Validators): boolean {
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return !headers.has('if-none-match') && since >= Date.parse(now.lastModified)
}

/** A player goes on with the file that it began: another one is sent whole. */
function isCurrent(ifRange: string | null, now: Validators): boolean {
  return ifRange === null || ifRange === now.etag || ifRange === now.lastModified
}
