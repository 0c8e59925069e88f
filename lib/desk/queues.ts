import { encodeCursor, parseCursor } from '@/lib/content/cursor'
import { db } from '@/lib/db'
import { type DeskComment, readDeskComments } from '@/lib/desk/desk-comments'
import type { Staff } from '@/lib/auth/staff'
import { Prisma } from '@/prisma/client/client'

export const queues = ['waiting', 'reported', 'suspect', 'appeals'] as const
export type Queue = (typeof queues)[number]

export type QueueCounts = Record<Queue | 'complaints', number>

export interface DeskList {
  items: DeskComment[]
  /** The cursor of the next page; null at the end. */
  next: string | null
}

const PAGE = 30
const COUNT_LIMIT = 1000

/** Each selects `id` and `at`, the time of its order. */
const selections: Record<Queue, Prisma.Sql> = {
  waiting: Prisma.sql`
    select id, created_at as at from reader.comment where state = 'waiting' and removed_at is null`,
  reported: Prisma.sql`
    select r.comment_id as id, min(r.created_at) as at
    from reader.report r join reader.comment c on c.id = r.comment_id
    where r.decided_at is null and c.state = 'approved' and c.removed_at is null
    group by r.comment_id`,
  suspect: Prisma.sql`
    select c.id, c.created_at as at from reader.comment c
    where c.state = 'waiting' and c.removed_at is null and c.appealed_at is null
      and (select d.rule from newsroom.decision d where d.comment_id = c.id
           order by d.id desc limit 1) not in ('policy', 'new-account')`,
  appeals: Prisma.sql`
    select id, appealed_at as at from reader.comment
    where state = 'waiting' and removed_at is null and appealed_at is not null`,
}

/** Oldest first. `story`: only the comments of one. */
export async function readQueue(
  reader: Staff<'moderate'>,
  queue: Queue,
  after: string | null,
  story: number | null = null,
): Promise<DeskList> {
  const cursor = after === null ? null : parseCursor(after)
  const from = cursor
    ? Prisma.sql`where (at, id) > (${cursor.publishedAt}::timestamptz, ${cursor.id}::int)`
    : Prisma.empty
  const rows = await db().$queryRaw<{ id: number; at: Date }[]>`
    select id, at from (${ofStory(selections[queue], story)}) as queue ${from}
    order by at, id limit ${PAGE + 1}`
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  const items = await readDeskComments(
    reader,
    shown.map(({ id }) => id),
  )
  const more = last && rows.length > PAGE
  return { items, next: more ? encodeCursor({ publishedAt: last.at, id: last.id }) : null }
}

/** How many of these comments are reported or suspect. */
export async function countFlagged(ids: number[]): Promise<number> {
  const [row] = await db().$queryRaw<[{ flagged: number }]>`
    select count(*)::int as flagged
    from (${selections.reported} union all ${selections.suspect}) as flagged where id = any(${ids})`
  return row.flagged
}

/** Open items, each count capped at COUNT_LIMIT. `story`: of one story's comments; complaints are of none. */
export async function readCounts(story: number | null = null): Promise<QueueCounts> {
  const complaints = Prisma.sql`select id from newsroom.complaint where decided_at is null`
  const [row] = await db().$queryRaw<[QueueCounts]>`
    select ${Prisma.join([
      ...queues.map((queue) => countSql(ofStory(selections[queue], story), queue)),
      countSql(complaints, 'complaints'),
    ])}`
  return row
}

export function parseQueue(text: unknown): Queue {
  return queues.find((queue) => queue === text) ?? 'waiting'
}

function ofStory(selection: Prisma.Sql, story: number | null): Prisma.Sql {
  if (story === null) return selection
  return Prisma.sql`
    select q.id, q.at from (${selection}) as q
    join reader.comment c on c.id = q.id and c.story_id = ${story}`
}

function countSql(selection: Prisma.Sql, name: keyof QueueCounts): Prisma.Sql {
  return Prisma.sql`(
    select count(*)::int from (select from (${selection}) as open limit ${COUNT_LIMIT}) as counted
  ) as ${Prisma.raw(name)}`
}
