/** Dates in the site's time zone. lib/relative-time.ts is for browsers. */
import { dateWords } from '@/lib/copy'
import { site } from '@/lib/site'

export { formatDuration } from '@/lib/format-duration'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Hours east of UTC, without summer time, as in the database's `listing.day`. */
const OFFSETS: Record<typeof site.timeZone, number> = { 'Asia/Shanghai': 8 }

const offset = OFFSETS[site.timeZone]

/** The site's offset as ISO 8601 writes it. */
export const ZONE_OFFSET = `+${String(offset).padStart(2, '0')}:00`

/** Age from which a story's page says that it is old. */
export const OLD_AFTER_MS = 30 * DAY

/** The site's local time in ISO 8601's UTC form. */
function local(iso: string): string {
  return new Date(Date.parse(iso) + offset * HOUR).toISOString()
}

/** `2022-04-30 19:36:37` */
export function formatTime(iso: string): string {
  return local(iso).slice(0, 19).replace('T', ' ')
}

/** `2022-04-30 19:36` */
export function formatMinute(iso: string): string {
  return formatTime(iso).slice(0, 16)
}

/** `2022-04-30T19:36`, as `<input type="datetime-local">` has it. */
export function toMinute(iso: string): string {
  return local(iso).slice(0, 16)
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

/** Whether a timestamp (milliseconds) lies in the years 1000 to 9999, which Postgres and JavaScript both write. */
export function isTime(time: number): boolean {
  return time >= FIRST_DAY && time < LAST_DAY
}

/** Whether the text is a valid yyyy-mm-dd. */
export function isDay(day: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN
  return isTime(time) && new Date(time).toISOString().startsWith(day)
}

/** The start of the day and of the next. */
export function dayBounds(day: string): { start: Date; end: Date } {
  const start = new Date(`${day}T00:00:00${ZONE_OFFSET}`)
  return { start, end: new Date(start.getTime() + DAY) }
}

/** The start of the month after yyyy-mm. */
export function monthEnd(month: string): Date {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = new Date(Date.UTC(year, number)).toISOString().slice(0, 10)
  return dayBounds(next).start
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

/** `19:36` */
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

/** `今天`, `昨天`, `11月24日`, or `2025年11月24日` in another year, of a day yyyy-mm-dd. */
export function formatRecentDay(day: string, now: Date): string {
  const today = dayOf(now.toISOString())
  if (day === today) return dateWords.today
  if (day === dayOf(new Date(now.getTime() - DAY).toISOString())) return dateWords.yesterday
  const name = formatDay(day)
  return day.slice(0, 4) === today.slice(0, 4) ? name.slice(dateWords.year(9999).length) : name
}

/** `星期六` of a day yyyy-mm-dd. */
export function weekday(day: string): string {
  return dateWords.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}
