const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The age of up to three days in its unit, else null. */
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
