/** Dates as readers see them, in the site's time zone. Shared by the server and the elements. */
import { dateWords } from '@/lib/copy'

const ZONE_OFFSET = '+08:00'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A story's page says so from this age on (milliseconds): a month. */
export const OLD_AFTER = 30 * DAY

/** The site's clock (Asia/Shanghai has had no summer time since 1991, so an offset is enough). */
function local(iso: string): string {
  return new Date(Date.parse(iso) + 8 * HOUR).toISOString()
}

/** `2022-04-30 19:36:37` */
export function formatTime(iso: string): string {
  return local(iso).slice(0, 19).replace('T', ' ')
}

/** `2025/12/12` */
export function formatDate(iso: string): string {
  return local(iso).slice(0, 10).replaceAll('-', '/')
}

/** `2025-12-12`, the day in the site's time zone. */
export function dayOf(iso: string): string {
  return local(iso).slice(0, 10)
}

/** `2022-04-30T19:36:37+08:00`, for `datetime`, JSON-LD, feeds and sitemaps. */
export function isoWithOffset(iso: string): string {
  return local(iso).slice(0, 19) + ZONE_OFFSET
}

const FIRST = Date.UTC(1000, 0, 1)
const LAST = Date.UTC(9999, 11, 30)

/** Whether milliseconds since 1970 are within the years of four digits, which every part of the system can write. */
export function isTime(time: number): boolean {
  return time >= FIRST && time < LAST
}

/** Whether yyyy-mm-dd is a day of the calendar. */
export function isDay(day: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN
  return isTime(time) && new Date(time).toISOString().startsWith(day)
}

/** The first moment of the day and of the next. */
export function dayBounds(day: string): { start: Date; end: Date } {
  const start = new Date(`${day}T00:00:00${ZONE_OFFSET}`)
  return { start, end: new Date(start.getTime() + DAY) }
}

/** `00:42`, `55:41`, `1:02:03` from seconds. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds)
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) =>
    String(part).padStart(2, '0'),
  )
  const hours = Math.floor(whole / 3600)
  return [...(hours > 0 ? [String(hours)] : []), ...parts].join(':')
}

/** `PT1H2M3S` from seconds, ISO 8601. */
export function isoDuration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  const parts = [
    [Math.floor(whole / 3600), 'H'],
    [Math.floor(whole / 60) % 60, 'M'],
    [whole % 60, 'S'],
  ] as const
  return 'PT' + parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('')
}

/** How long ago within the last three days (`words` speaks it), else null: the date is shown. */
export function relativeTime(
  iso: string,
  now: number,
): { unit: 'now' | 'minute' | 'hour' | 'day'; count: number } | null {
  const age = now - Date.parse(iso)
  if (age < 0 || age >= 4 * DAY) return null
  if (age < MINUTE) return { unit: 'now', count: 0 }
  if (age < HOUR) return { unit: 'minute', count: Math.floor(age / MINUTE) }
  if (age < DAY) return { unit: 'hour', count: Math.floor(age / HOUR) }
  return { unit: 'day', count: Math.floor(age / DAY) }
}

/** `19:36`, where the day stands beside it. */
export function formatClock(iso: string): string {
  return formatTime(iso).slice(11, 16)
}

/** `2022年4月30日` of a day yyyy-mm-dd, `2022年4月` of a month, `2022年` of a year. */
export function formatDay(name: string): string {
  const words = [dateWords.year, dateWords.month, dateWords.day]
  return name
    .split('-')
    .map((part, place) => words[place]?.(Number(part)) ?? '')
    .join('')
}

/** `星期六` of a day yyyy-mm-dd. */
export function weekday(day: string): string {
  return dateWords.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}
