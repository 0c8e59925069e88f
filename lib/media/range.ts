import parseRange from 'range-parser'
import type { Validators } from '@/lib/http/preconditions'
import type { Range } from '@/lib/storage'

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
  if (!isWellFormed(header)) return 'whole'
  const ranges = parseRange(size, clampSuffixes(header, size), { combine: true })
  if (ranges === -1) return 'beyond'
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return 'whole'
  return ranges[0] ?? 'whole'
}

function isCurrent(ifRange: string | null, now: Validators): boolean {
  return ifRange === null || ifRange === now.etag || ifRange === now.lastModified
}

/** A range whose end lies before its start makes the header invalid, which is then ignored. */
function isWellFormed(header: string): boolean {
  const [, list] = /^bytes=(.*)$/i.exec(header) ?? []
  return (list ?? '').split(',').every((part) => {
    const [, start = '', end = ''] = /^\s*(\d*)-(\d*)\s*$/.exec(part) ?? []
    return start === '' ? end !== '' : end === '' || Number(start) <= Number(end)
  })
}

/** The last bytes of a file that has fewer are all of them; the parser finds that unsatisfiable. */
function clampSuffixes(header: string, size: number): string {
  const clamped = header.replace(/([=,]\s*)-(\d+)/g, (whole, before: string, length) =>
    Number(length) > size ? `${before}0-` : whole,
  )
  return clamped.replace(/^bytes/i, 'bytes')
}
