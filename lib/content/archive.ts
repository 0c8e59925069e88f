import { cached } from '@/lib/cached'
import { type Cursor, encodeCursor } from '@/lib/content/cursor'
import { db } from '@/lib/db'
import { databaseNow } from '@/lib/published'
import { tag } from '@/lib/tags'
import { dayBounds, dayOf } from '@/lib/time'

export interface DayCount {
  /** yyyy-mm-dd, or yyyy-mm. */
  name: string
  stories: number
}

/** Stories on one page of a day. */
export const DAY_PAGE = 200

/** The months (yyyy-mm) with stories, newest first. */
export const readMonths = cached(
  'months',
  async (): Promise<DayCount[]> => {
    const months = new Map<string, number>()
    for (const { name, stories } of await countDays(''))
      months.set(name.slice(0, 7), (months.get(name.slice(0, 7)) ?? 0) + stories)
    return [...months].map(([name, stories]) => ({ name, stories }))
  },
  () => [tag.stories],
)

export function byYear(months: DayCount[]): { year: string; months: DayCount[] }[] {
  const years = [...new Set(months.map(({ name }) => name.slice(0, 4)))]
  return years.map((year) => ({
    year,
    months: months.filter(({ name }) => name.startsWith(year)),
  }))
}

/** The days of a month (yyyy-mm) with stories, newest first. */
export const readMonth = cached('month', countDays, (month: string) => [tag.month(month)])

/** The cursors at which the second and later pages of a day (yyyy-mm-dd) begin. */
export const readDayCursors = cached(
  'parts',
  async (day: string): Promise<string[]> => {
    const { start, end } = dayBounds(day)
    const rows = await db().$queryRaw<Cursor[]>`
      select published_at as "publishedAt", id from (
        select published_at, id, row_number() over newest as position, count(*) over () as stories
        from story
        where listing.is_published(story) and published_at >= ${start} and published_at < ${end}
        window newest as (order by published_at desc, id desc)
      ) as day_stories
      where position % ${DAY_PAGE}::int = 0 and position < stories order by position`
    return rows.map(encodeCursor)
  },
  (day) => [tag.day(day)],
)

/** listing.counter includes scheduled stories, so today is counted anew and later days are left out. */
async function countDays(month: string): Promise<DayCount[]> {
  const today = dayOf((await databaseNow()).toISOString())
  return db().$queryRaw<DayCount[]>`
    select name, stories from (
      select substr(name, 5) as name,
        case when substr(name, 5) = ${today} then (
          select count(*) from story
          where listing.is_published(story) and published_at >= ${dayBounds(today).start}
        ) else sum(stories) end::int as stories
      from listing.counter
      where name >= ${`day/${month}`} and name < ${`day/${month}~`} and name <= ${`day/${today}`}
      group by name
    ) as days
    where stories > 0 order by name collate "C" desc`
}
