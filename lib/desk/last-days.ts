const DAY = 86_400_000

/** So many days up to and including this one (yyyy-mm-dd), oldest first. */
export function lastDays(end: string, count: number): string[] {
  const last = Date.parse(`${end}T00:00:00Z`)
  const days = Array.from({ length: count }, (_, ago) => new Date(last - ago * DAY))
  return days.map((day) => day.toISOString().slice(0, 10)).reverse()
}
