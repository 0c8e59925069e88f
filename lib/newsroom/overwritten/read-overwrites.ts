import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { inSeenColumns } from '@/lib/desk/own-columns'
import { Prisma } from '@/prisma/client/client'

export interface Overwrite {
  id: number
  storyId: number
  title: string
  fields: string[]
  /** The version that the overwriting change began from: it holds what was lost. */
  version: number
  at: string
  /** Nicknames or names of programs; null: an erased account. */
  by: string | null
  way: string
  lostBy: string | null
  lostAt: string
}

const PAGE = 30
/** Counted no further. */
const MAX_COUNT = 100

type Row = Omit<Overwrite, 'at' | 'lostAt'> & { at: Date; lostAt: Date }

/** What nobody has settled in the columns that the reader sees, newest first. `before`: the id of the last one shown. */
export async function readOverwrites(
  reader: Pick<Staff, 'rights'>,
  before: number | null,
): Promise<{ overwrites: Overwrite[]; next: number | null }> {
  const below = before === null ? Prisma.empty : Prisma.sql`and o.id < ${before}`
  const rows = await db().$queryRaw<Row[]>`
    select o.id::int as id, o.story_id as "storyId", s.title, o.fields, o.version, o.at, o.way,
      case when o.account_id is null then o.author else a.nickname end as by,
      case when o.lost_account_id is null then o.lost_author else l.nickname end as "lostBy", o.lost_at as "lostAt"
    from newsroom.overwrite o
      join story s on s.id = o.story_id
      left join reader.account a on a.id = o.account_id
      left join reader.account l on l.id = o.lost_account_id
    where o.settled_at is null and ${inSeenColumns(reader, Prisma.sql`s.column_slug`)} ${below}
    order by o.id desc limit ${PAGE + 1}`
  const overwrites = rows.slice(0, PAGE).map(({ at, lostAt, ...row }): Overwrite => ({
    ...row,
    at: at.toISOString(),
    lostAt: lostAt.toISOString(),
  }))
  return { overwrites, next: rows.length > PAGE ? (overwrites.at(-1)?.id ?? null) : null }
}

/** For the desk's overview. */
export async function countOverwrites(reader: Pick<Staff, 'rights'>): Promise<number> {
  const found = await db().$queryRaw<object[]>`
    select from newsroom.overwrite o join story s on s.id = o.story_id
    where o.settled_at is null and ${inSeenColumns(reader, Prisma.sql`s.column_slug`)} limit ${MAX_COUNT}`
  return found.length
}
