/** What the public may see: published, and due by the database's clock. */
import { clockAge, now, observe } from '@/lib/clock'
import { db } from '@/lib/db'

/** An older measurement is made anew (milliseconds). */
const GOOD_FOR = 5000
/** A slow answer leaves us as far behind the database's clock as it took: it is asked again (milliseconds). */
const CLOSE_ENOUGH = 20
const TRIES = 3

/** The condition on a story. @throws where the database is away. */
export async function published() {
  return { status: 'published', publishedAt: { lte: await databaseNow() } } as const
}

/** The database's time, or a little before it: never after it. @throws where the database is away. */
export async function databaseNow(): Promise<Date> {
  if (clockAge() > GOOD_FOR) await measure()
  return now()
}

async function measure(tries = TRIES): Promise<void> {
  const sent = performance.now()
  const [row] = await db().$queryRaw<[{ now: Date }]>`
    select date_trunc('milliseconds', clock_timestamp()) as now`
  observe(row.now, sent)
  if (performance.now() - sent > CLOSE_ENOUGH && tries > 1) await measure(tries - 1)
}
