import { isDay, isTime, ZONE_OFFSET } from '@/lib/time'

const day = /(\d{4})(?:-(\d\d?)-|\/(\d\d?)\/|\.(\d\d?)\.|年(\d\d?)月)(\d\d?)日?/
const clock = /(\d\d?)(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?|[时点](?:(\d\d?)分(?:(\d\d?)秒)?)?)/
const separator = /(?:T| |(?<=日))/
const offset = /(?: ?(Z|[+-]\d\d(?::?\d\d)?))?/
const pattern = new RegExp(
  `^${day.source}(?:${separator.source}${clock.source}${offset.source})?$`,
  'i',
)

/** The widest offset that is in use is +14:00. */
const MAX_OFFSET_MINUTES = 14 * 60

/**
 * A day or a time as people write it in Chinese or ISO 8601, in the site's zone unless it names an offset; 24:00 is
 * the day's end. Null if it is not understood as a whole.
 */
export function parseTime(text: string): Date | null {
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const match = pattern.exec(plain)
  if (!match) return null
  const [year = '', a, b, c, d, date = '', hour = '0', ...rest] = match.slice(1)
  const [minute, second, fraction = '', minutes, seconds, zone] = rest
  const isoDay = [year, two(a ?? b ?? c ?? d), two(date)].join('-')
  const at = [hour, minute ?? minutes ?? '0', second ?? seconds ?? '0'].map(Number)
  if (!isDay(isoDay) || !isClock(at)) return null
  const shift = offsetMinutes(zone)
  if (shift === null) return null
  const [h = 0, m = 0, s = 0] = at
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'))
  const time = Date.parse(`${isoDay}T00:00:00Z`) + ((h * 60 + m - shift) * 60 + s) * 1000
  return isTime(time + milliseconds) ? new Date(time + milliseconds) : null
}

function two(part = ''): string {
  return part.padStart(2, '0')
}

function isClock([hour = 0, minute = 0, second = 0]: number[]): boolean {
  return (hour < 24 && minute < 60 && second < 60) || (hour === 24 && minute + second === 0)
}

/** Null for an offset that no place has. */
function offsetMinutes(zone = ZONE_OFFSET): number | null {
  if (/^z$/i.test(zone)) return 0
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  if (Number(minutes) > 59 || total > MAX_OFFSET_MINUTES) return null
  return sign === '-' ? -total : total
}
