import { parseTime } from '@/lib/parse-time'
import { isTime } from '@/lib/time'

const duration = /^([+-]?)P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const seconds = [7 * 86_400, 86_400, 3600, 60, 1]

export interface PublishedTime {
  at: Date
  /** Relative to the first import; a repeated import does not change the time. */
  relative: boolean
}

/**
 * Parses `published`: a time, or an ISO 8601 duration from `now` (-PT25M is 25 minutes ago). Null if it is neither.
 */
export function parsePublishedTime(text: string, now: number): PublishedTime | null {
  const [matched, sign, ...counts]: (string | undefined)[] = duration.exec(text) ?? []
  if (matched) {
    const total = counts.reduce((sum, count, i) => sum + Number(count ?? 0) * (seconds[i] ?? 0), 0)
    const at = now + (sign === '-' ? -1 : 1) * total * 1000
    return isTime(at) ? { at: new Date(at), relative: true } : null
  }
  const at = parseTime(text)
  return at && { at, relative: false }
}
