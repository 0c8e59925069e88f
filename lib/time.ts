/** Dates as readers see them, in the site's time zone. What browsers need is in lib/relative-time.ts. */
import { dateWords } from '@/lib/copy'
import { site } from '@/lib/site'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Zones without summer time, in hours east of UTC; the database's `listing.day` counts by the same. */
const OFFSETS: Record<typeof site.timeZone, number> = { 'Asia/Shanghai': 8 }

const offset = OFFSETS[site.timeZone]

/** The site's offset as ISO 8601 writes it. */
export const ZONE_OFFSET = `+${String(offset).padStart(2, '0')}:00`

/** A story's page says so from this age on (milliseconds): a month. */
export const OLD_AFTER_MS = 30 * DAY

/** The site's clock, written as if it were UTC. */
function local(iso: string): string {
  return new Date(Date.parse(iso) + offset * HOUR).toISOString()
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

const FIRST_DAY = Date.UTC(1000, 0, 1)
const LAST_DAY = Date.UTC(9999, 11, 30)

/** Whether milliseconds since 1970 are within the years of four digits, which every part of the system can write. */
export function isTime(time: number): boolean {
  return time >= FIRST_DAY && time < LAST_DAY
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
