import { clockAge, now, recordDatabaseTime } from '@/lib/clock'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'

const MAX_AGE_MS = 5000
/** A slower answer sets our clock back by as much, so it is repeated. */
const MAX_ROUND_TRIP_MS = 20
const MAX_TRIES = 3

/** The Prisma condition on a public story. @throws when the database is away. */
export async function published() {
  return { status: 'published', publishedAt: { lte: await databaseNow() } } as const
}

/** As `published`, at a time to come: with what is planned until then. `kept`: those that a planned edit lets stay. */
export function publishedBy(at: Date, kept: number[] = []): Prisma.StoryWhereInput {
  return {
    status: 'published',
    publishedAt: { lte: at },
    OR: [{ unpublishAt: null }, { unpublishAt: { gt: at } }, { id: { in: kept } }],
  }
}

/** Entries of a live story. */
export const publishedEntry = { status: 'published' } as const

/** The Prisma condition on a public special, which is public at once. */
export const publishedSpecial = { status: 'published' } as const

/** The database's time or a little earlier. @throws when the database is away. */
export async function databaseNow(): Promise<Date> {
  if (clockAge() > MAX_AGE_MS) await measure()
  return now()
}

async function measure(tries = MAX_TRIES): Promise<void> {
  const sent = performance.now()
  const [row] = await db().$queryRaw<[{ now: Date }]>`
    select date_trunc('milliseconds', clock_timestamp()) as now`
  recordDatabaseTime(row.now, sent)
  if (performance.now() - sent > MAX_ROUND_TRIP_MS && tries > 1) await measure(tries - 1)
}
