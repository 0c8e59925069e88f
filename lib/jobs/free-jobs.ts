import { db } from '@/lib/db'

/** As of the last run, for metrics. */
export const queueStats = { filmsWaiting: 0, filmsFailed: 0, filmWorkers: 0, messagesWaiting: 0 }

/** Jobs whose worker was killed are free again; what lost its job gets one. */
export async function freeJobs(): Promise<void> {
  await db().$queryRaw`
    select newsroom.free_jobs(), newsroom.queue_lost_films(), newsroom.queue_lost_messages()`
  const [stats] = await db().$queryRaw<[typeof queueStats]>`
    select count(*) filter (where state in ('received', 'preparing'))::int as "filmsWaiting",
      count(*) filter (where state = 'failed')::int as "filmsFailed",
      newsroom.film_workers() as "filmWorkers",
      (select count(*)::int from reader.outgoing_message) as "messagesWaiting"
    from newsroom.film`
  Object.assign(queueStats, stats)
}
