/** newsroom.push: one row per receiver and path. A job of the queue for each receiver says when. */
import { db } from '@/lib/db'
import type { PushFailed, Receiver } from './receiver'

export interface Batch {
  paths: string[]
  /** Database time; later changes are pushed again. */
  at: string
}

/** A job for each receiver that is to be told of something and has none. */
export async function queuePushes(receivers: Receiver[]): Promise<void> {
  for (const { service, delayMs } of receivers)
    await db().$executeRaw`
      select newsroom.queue_push(${service}, make_interval(secs => ${delayMs / 1000}::float))`
}

/** Null if nothing is left to push. */
export async function readBatch({ service, batchSize }: Receiver): Promise<Batch | null> {
  const rows = await db().$queryRaw<{ path: string; at: string }[]>`
    select path, now()::timestamptz(3)::text as at from newsroom.push
    where service = ${service} and not given_up order by changed_at, path limit ${batchSize}`
  const [first] = rows
  return first ? { paths: rows.map(({ path }) => path).sort(), at: first.at } : null
}

/** Paths that changed meanwhile are pushed again. */
export async function markPushed(service: string, { paths, at }: Batch): Promise<void> {
  await db().$executeRaw`
    delete from newsroom.push
    where service = ${service} and path = any (${paths}) and changed_at <= ${at}::timestamptz`
  await db().$executeRaw`
    update newsroom.push set created_at = changed_at, last_error = ''
    where service = ${service} and path = any (${paths})`
}

/** Not tried again. */
export async function markRefused(service: string, path: string, reason: string): Promise<void> {
  await db().push.updateMany({
    where: { service, path },
    data: { givenUp: true, lastError: reason },
  })
}

/** Given up after three days. */
export async function markFailed(
  service: string,
  { paths }: Batch,
  { reason }: PushFailed,
): Promise<void> {
  await db().$executeRaw`
    update newsroom.push
    set last_error = ${reason}, given_up = created_at <= now() - interval '3 days'
    where service = ${service} and path = any (${paths})`
}

/** Within the receiver's own job, which then ends. */
export async function pausePush(service: string, milliseconds: number): Promise<void> {
  await db().$executeRaw`
    select newsroom.pause_push(${service}, make_interval(secs => ${milliseconds / 1000}::float))`
}
