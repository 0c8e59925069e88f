import { db } from '@/lib/db'
import { type Queue, queues, selections } from '@/lib/desk/queues'
import { Prisma } from '@/prisma/client/client'

export type QueueCounts = Record<Queue | 'complaints', number>

/** Counting ends here: that it is too much is all that matters then. */
const COUNT_LIMIT = 1000

/** How much of each kind is open, in one statement. */
export async function readCounts(): Promise<QueueCounts> {
  const complaints = Prisma.sql`select id from newsroom.complaint where decided_at is null`
  const [row] = await db().$queryRaw<[QueueCounts]>`
    select ${Prisma.join([
      ...queues.map((queue) => countSql(selections[queue], queue)),
      countSql(complaints, 'complaints'),
    ])}`
  return row
}

function countSql(selection: Prisma.Sql, name: keyof QueueCounts): Prisma.Sql {
  return Prisma.sql`(
    select count(*)::int from (select from (${selection}) as open limit ${COUNT_LIMIT}) as counted
  ) as ${Prisma.raw(name)}`
}
