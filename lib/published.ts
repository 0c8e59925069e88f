/** What the public may see: published, and due by the database's clock. */
import { clockAge, now, recordDatabaseTime } from '@/lib/clock'
import { db } from '@/lib/db'

/** An older measurement is made anew (milliseconds). */
const MAX_AGE_MS = 5000
/** A slow answer leaves us as far behind the database's clock as it took: it is asked again (milliseconds). */
const MAX_ROUND_TRIP_MS = 20
const MAX_TRIES = 3

/** The condition on a story. @throws where the database is away. */
export async function published() {
  return { status: 'published', publishedAt: { lte: await databaseNow() } } as const
}

/** The database's time, or a little before it: never after it. @throws where the database is away. */
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
