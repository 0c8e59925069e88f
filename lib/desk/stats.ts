/** How often stories were read, from sums by day that are kept for ever (listing.day_views). */
import { authorNames } from '@/lib/seo/author-names'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { lastDays } from '@/lib/desk/last-days'
import { inSeenColumns } from '@/lib/desk/own-columns'
import { databaseNow } from '@/lib/published'
import type { Range } from '@/lib/schemas/stats-range'
import { dayOf } from '@/lib/time'
import { Prisma } from '@/prisma/client/client'

export interface Reads {
  views: number
  /** In as many days before. */
  before: number
}

export interface NamedReads extends Reads {
  /** Empty: without a column, without a byline. */
  name: string
}

export interface DayReads {
  /** yyyy-mm-dd */
  day: string
  views: number
}

export interface Stats {
  total: Reads
  days: DayReads[]
  columns: NamedReads[]
  authors: NamedReads[]
}

interface Row extends Reads {
  column: string
  byline: string
}

const AUTHORS = 50

/** Of the columns whose stories they see. */
export async function readStats(staff: Pick<Staff, 'rights'>, range: Range): Promise<Stats> {
  const days = lastDays(dayOf((await databaseNow()).toISOString()), range * 2)
  const rows = await readRows(staff, days)
  const total = { views: 0, before: 0 }
  const columns = new Map<string, NamedReads>()
  const authors = new Map<string, NamedReads>()
  for (const row of rows) {
    addReads(total, row)
    addNamed(columns, row.column, row)
    const names = authorNames(row.byline)
    for (const name of names.length > 0 ? names : ['']) addNamed(authors, name, row)
  }
  return {
    total,
    days: range === 1 ? [] : await readDays(staff, days.slice(range)),
    columns: mostFirst(columns),
    authors: mostFirst(authors).slice(0, AUTHORS),
  }
}

/** `days`: those of the range and as many before. Days are parameters, since SQL would find today anew for each row. */
function readRows(staff: Pick<Staff, 'rights'>, days: string[]): Promise<Row[]> {
  return db().$queryRaw`
    with summed as (
      select column_slug, byline,
        coalesce(sum(views) filter (where day >= ${days[days.length / 2]}::date), 0) as views,
        coalesce(sum(views) filter (where day < ${days[days.length / 2]}::date), 0) as before
      from listing.day_views
      where day between ${days[0]}::date and ${days.at(-1)}::date
        and ${inSeenColumns(staff, Prisma.sql`column_slug`)}
      group by column_slug, byline
    )
    select coalesce(c.name, column_slug) as "column", byline, views::float8 as views, before::float8 as before
    from summed left join "column" c on c.slug = column_slug`
}

async function readDays(staff: Pick<Staff, 'rights'>, days: string[]): Promise<DayReads[]> {
  const rows = await db().$queryRaw<DayReads[]>`
    select to_char(day, 'YYYY-MM-DD') as day, sum(views)::float8 as views
    from listing.day_views
    where day between ${days[0]}::date and ${days.at(-1)}::date
      and ${inSeenColumns(staff, Prisma.sql`column_slug`)}
    group by listing.day_views.day`
  return withEveryDay(days, rows)
}

/** Zero for the days without a row. */
export function withEveryDay(days: string[], rows: DayReads[]): DayReads[] {
  const byDay = new Map(rows.map(({ day, views }) => [day, views]))
  return days.map((day) => ({ day, views: byDay.get(day) ?? 0 }))
}

function addReads(sum: Reads, { views, before }: Reads): void {
  sum.views += views
  sum.before += before
}

function addNamed(all: Map<string, NamedReads>, name: string, reads: Reads): void {
  const sum = all.get(name) ?? { name, views: 0, before: 0 }
  addReads(sum, reads)
  all.set(name, sum)
}

/** Those that were read only before come last. */
function mostFirst(all: Map<string, NamedReads>): NamedReads[] {
  return [...all.values()].sort((a, b) => b.views - a.views || b.before - a.before)
}
