import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { lastDays } from '@/lib/desk/last-days'
import { seesColumn } from '@/lib/desk/own-columns'
import { type DayReads, withEveryDay } from '@/lib/desk/stats'
import { databaseNow } from '@/lib/published'
import { dayOf, isDay } from '@/lib/time'

export interface StoryReads {
  id: number
  title: string
  /** Since it was written. */
  ever: number
  /** Thirty, oldest first. */
  days: DayReads[]
  /** The day before which there are more; null: there are none. */
  next: string | null
}

const DAYS = 30

/** Null where the story isn't theirs to see. `before`: the first day of the days shown last. */
export async function readStoryReads(
  staff: Pick<Staff, 'rights'>,
  id: number | null,
  before: unknown,
): Promise<StoryReads | null> {
  if (id === null) return null
  const story = await db().story.findUnique({
    where: { id },
    select: { title: true, columnSlug: true },
  })
  if (!story || !seesColumn(staff, story.columnSlug)) return null
  const today = dayOf((await databaseNow()).toISOString())
  const shown =
    typeof before === 'string' && isDay(before)
      ? lastDays(before, DAYS + 1).slice(0, DAYS)
      : lastDays(today, DAYS)
  const first = shown[0] ?? today
  const rows = await db().$queryRaw<DayReads[]>`
    select to_char(day, 'YYYY-MM-DD') as day, views from listing.story_day v
    where story_id = ${id} and v.day between ${first}::date and ${shown.at(-1)}::date`
  const [sum] = await db().$queryRaw<[{ ever: number; more: boolean }]>`
    select coalesce(sum(views), 0)::float8 as ever, coalesce(bool_or(day < ${first}::date), false) as more
    from listing.story_day where story_id = ${id}`
  const days = withEveryDay(shown, rows)
  return { id, title: story.title, ever: sum.ever, days, next: sum.more ? first : null }
}
