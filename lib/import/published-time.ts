import { dayBounds, isDay, ZONE_OFFSET } from '@/lib/time'

const duration = /^([+-]?)P(?=\d|T\d)(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const seconds = [7 * 86_400, 86_400, 3600, 60, 1]
const local = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/

export interface PublishedTime {
  at: Date
  /** Relative to the first import; a repeated import does not change the time. */
  relative: boolean
}

/**
 * Parses `published`: a day, a time (in the site's zone without an offset), or an ISO 8601 duration from `now`
 * (-PT25M is 25 minutes ago). Null if it is none of them.
 */
export function parsePublishedTime(text: string, now: number): PublishedTime | null {
  const [matched, sign, ...counts]: (string | undefined)[] = duration.exec(text) ?? []
  if (matched) {
    const total = counts.reduce((sum, count, i) => sum + Number(count ?? 0) * (seconds[i] ?? 0), 0)
    return { at: new Date(now + (sign === '-' ? -1 : 1) * total * 1000), relative: true }
  }
  if (isDay(text)) return { at: dayBounds(text).start, relative: false }
  if (!isDay(text.slice(0, 10))) return null
  const at = new Date(local.test(text) ? `${text.replace(' ', 'T')}${ZONE_OFFSET}` : text)
  return Number.isNaN(at.getTime()) ? null : { at, relative: false }
}
