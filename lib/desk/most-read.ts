import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { inSeenColumns } from '@/lib/desk/own-columns'
import { parseId } from '@/lib/schemas/params'
import type { Range } from '@/lib/schemas/stats-range'
import { Prisma } from '@/prisma/client/client'

interface ReadStory {
  id: number
  title: string
  columnName: string | null
  views: number
}

export interface MostRead {
  stories: ReadStory[]
  /** The cursor of the next page; null at the end. */
  next: string | null
  /** Null where nothing was read. */
  rankedAt: string | null
}

const PAGE = 50

/** As the job ranked them last (listing.rank_views). `after`: the cursor. */
export async function readMostRead(
  staff: Pick<Staff, 'rights'>,
  range: Range,
  after: unknown,
): Promise<MostRead> {
  const place = parsePlace(after)
  const from = place
    ? Prisma.sql`and (m.views, m.story_id) < (${place.views}::int, ${place.id}::int)`
    : Prisma.empty
  const rows = await db().$queryRaw<(ReadStory & { rankedAt: Date })[]>`
    select s.id, s.title, c.name as "columnName", m.views, m.ranked_at as "rankedAt"
    from listing.most_read m join story s on s.id = m.story_id left join "column" c on c.slug = s.column_slug
    where m.days = ${range}::smallint and s.status <> 'deleted'
      and ${inSeenColumns(staff, Prisma.sql`s.column_slug`)} ${from}
    order by m.views desc, m.story_id desc limit ${PAGE + 1}`
  const stories = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? stories.at(-1) : undefined
  return {
    stories,
    next: last ? `${last.views}-${last.id}` : null,
    rankedAt: rows[0]?.rankedAt.toISOString() ?? null,
  }
}

function parsePlace(text: unknown): { views: number; id: number } | null {
  const [, views, key] = /^(\d{1,9})-(\d+)$/.exec(typeof text === 'string' ? text : '') ?? []
  const id = parseId(key)
  return id === null ? null : { views: Number(views), id }
}
