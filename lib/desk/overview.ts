import { db } from '@/lib/db'
import { type Queue, queues, selections } from '@/lib/desk/queues'
import { Prisma } from '@/prisma/client/client'

export type Counts = Record<Queue | 'complaints', number>

/** Counting ends here: that it is too much is all that matters then. */
const MOST_COUNTED = 1000

/** How much of each kind is open, in one statement. */
export async function readCounts(): Promise<Counts> {
  const complaints = Prisma.sql`select id from newsroom.complaint where decided_at is null`
  const [row] = await db().$queryRaw<[Counts]>`
    select ${Prisma.join([
      ...queues.map((queue) => counted(selections[queue], queue)),
      counted(complaints, 'complaints'),
    ])}`
  return row
}

function counted(selection: Prisma.Sql, name: keyof Counts): Prisma.Sql {
  return Prisma.sql`(
    select count(*)::int from (select from (${selection}) as open limit ${MOST_COUNTED}) as counted
  ) as ${Prisma.raw(name)}`
}
