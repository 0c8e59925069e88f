/** The weeks of a month (yyyy-mm) from Monday on, each of seven days (yyyy-mm-dd); null outside the month. */
export function monthWeeks(month: string): (string | null)[][] {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const weeks = Math.ceil((lead + length) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => {
      const day = week * 7 + column - lead + 1
      return day < 1 || day > length ? null : `${month}-${String(day).padStart(2, '0')}`
    }),
  )
}
