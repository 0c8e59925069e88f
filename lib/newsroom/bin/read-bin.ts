import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'
import { type BinCursor, encodeBinCursor } from './cursor'

export interface Deleted {
  /** `story`, or the table's name. */
  table: string
  rowKey: string
  /** A title or a name; '' where it has none. */
  name: string
  at: string
  /** Whole days until it is gone for good. */
  daysLeft: number
}

interface Row {
  table: string
  id: bigint
  key: string
  name: string
  at: Date
}

const PAGE = 50
const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** Deleted last first. Of rows that were deleted under one key only the last comes back. */
export async function readBin(
  cursor: BinCursor | null,
): Promise<{ deleted: Deleted[]; next: string | null }> {
  const rows = await db().$queryRaw<Row[]>`
    select * from (
      (select 'story' as table, true as story, s.id::bigint as id, s.id::text as key, s.title as name,
        s.deleted_at as at
      from story s where s.status = 'deleted' ${below(cursor, true, Prisma.sql`s.deleted_at`, Prisma.sql`s.id`)}
      order by s.deleted_at desc, s.id desc limit ${PAGE + 1})
      union all
      (select d.table_name, false, d.id, d.key,
        coalesce(nullif(d.row ->> 'title', ''), nullif(d.row ->> 'name', ''), nullif(d.row ->> 'alt', ''), d.key),
        d.deleted_at
      from newsroom.deleted_row d
      where not exists (
        select from newsroom.deleted_row later
        where later.table_name = d.table_name and later.key = d.key and later.id > d.id)
        ${below(cursor, false, Prisma.sql`d.deleted_at`, Prisma.sql`d.id`)}
      order by d.deleted_at desc, d.id desc limit ${PAGE + 1})
    ) found order by at desc, story desc, id desc limit ${PAGE + 1}`
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    deleted: shown.map(({ table, key, name, at }) => ({
      table,
      rowKey: key,
      name,
      at: at.toISOString(),
      daysLeft: daysLeft(at),
    })),
    next: last
      ? encodeBinCursor({ at: last.at, isStory: last.table === 'story', id: Number(last.id) })
      : null,
  }
}

/** Stories stand above other rows that were deleted in the same moment. */
function below(
  cursor: BinCursor | null,
  isStory: boolean,
  at: Prisma.Sql,
  id: Prisma.Sql,
): Prisma.Sql {
  if (!cursor) return Prisma.empty
  if (cursor.isStory === isStory)
    return Prisma.sql`and (${at}, ${id}) < (${cursor.at}, ${cursor.id})`
  return isStory ? Prisma.sql`and ${at} < ${cursor.at}` : Prisma.sql`and ${at} <= ${cursor.at}`
}

function daysLeft(at: Date): number {
  const left = at.getTime() + KEPT_DAYS * DAY_MS - now().getTime()
  return Math.max(0, Math.floor(left / DAY_MS))
}
