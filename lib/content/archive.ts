/** How many stories each day and month has: by the numbers that the database keeps (listing.counter). */
import { cached } from '@/lib/cached'
import { type Cursor, encodeCursor } from '@/lib/content/cursor'
import { db } from '@/lib/db'
import { databaseNow } from '@/lib/published'
import { tag } from '@/lib/tags'
import { dayBounds, dayOf } from '@/lib/time'

export interface Counted {
  /** yyyy-mm-dd, or yyyy-mm. */
  name: string
  stories: number
}

/** On a page of a day, titles alone. */
export const DAY_PAGE = 200

/** The months with stories, the newest first. */
export const readMonths = cached(
  'months',
  async (): Promise<Counted[]> => {
    const months = new Map<string, number>()
    for (const { name, stories } of await countDays(''))
      months.set(name.slice(0, 7), (months.get(name.slice(0, 7)) ?? 0) + stories)
    return [...months].map(([name, stories]) => ({ name, stories }))
  },
  () => [tag.stories],
)

/** The months under their years, in their order. */
export function byYear(months: Counted[]): { year: string; months: Counted[] }[] {
  const years = [...new Set(months.map(({ name }) => name.slice(0, 4)))]
  return years.map((year) => ({
    year,
    months: months.filter(({ name }) => name.startsWith(year)),
  }))
}

/** The days of a month (yyyy-mm) with stories, the newest first. */
export const readMonth = cached('month', countDays, (month: string) => [tag.month(month)])

/** Where the later pages of a day (yyyy-mm-dd) begin, as cursors. None where a page holds it. */
export const readParts = cached(
  'parts',
  async (day: string): Promise<string[]> => {
    const { start, end } = dayBounds(day)
    const rows = await db().$queryRaw<Cursor[]>`
      select published_at as "publishedAt", id from (
        select published_at, id, row_number() over newest as place, count(*) over () as stories
        from story
        where listing.is_published(story) and published_at >= ${start} and published_at < ${end}
        window newest as (order by published_at desc, id desc)
      ) as of_day
      where place % ${DAY_PAGE}::int = 0 and place < stories order by place`
    return rows.map(encodeCursor)
  },
  (day) => [tag.day(day)],
)

/** Today has those alone that are due; what is set for later days is none of ours yet. */
async function countDays(month: string): Promise<Counted[]> {
  const today = dayOf((await databaseNow()).toISOString())
  return db().$queryRaw<Counted[]>`
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
