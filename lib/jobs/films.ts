import { db } from '@/lib/db'

/** As of the last run, for metrics. */
export const filmQueue = { waiting: 0, failed: 0, workers: 0 }

/** Films whose worker was killed, or whose job was lost, are worked on again. */
export async function freeFilms(): Promise<void> {
  await db().$queryRaw`select newsroom.free_jobs(), newsroom.queue_lost_films()`
  const [now] = await db().$queryRaw<[typeof filmQueue]>`
    select count(*) filter (where state in ('received', 'preparing'))::int as waiting,
      count(*) filter (where state = 'failed')::int as failed, newsroom.film_workers() as workers
    from newsroom.film`
  Object.assign(filmQueue, now)
}
