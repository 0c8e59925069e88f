/** newsroom.push: one row per receiver and path. */
import { db } from '@/lib/db'
import type { PushFailed, Receiver } from './receiver'

export interface Claim {
  paths: string[]
  /** Database time; later changes are pushed again. */
  at: string
  attempts: number
}

const MINUTE = 60_000
const FIRST_PAUSE_MS = MINUTE / 2
const MAX_PAUSE_MS = 6 * 60 * MINUTE

/**
 * Claims what is due for two minutes, in case the instance ends. Null if nothing is due, the receiver is pausing after
 * a failure, or another instance pushes to it.
 */
export async function claim({ service, batchSize }: Receiver): Promise<Claim | null> {
  const rows = await db().$queryRaw<{ path: string; at: string; attempts: number }[]>`
    update newsroom.push set attempts = attempts + 1, due_at = now() + interval '2 minutes'
    where service = ${service} and path in (
      select path from newsroom.push
      where service = ${service} and due_at <= now()
        and not exists (
          select from newsroom.push where service = ${service} and attempts > 0 and due_at > now())
      order by due_at, path limit ${batchSize} for update skip locked)
    returning path, now()::timestamptz(3)::text as at, attempts`
  const [first] = rows
  if (!first) return null
  const attempts = Math.max(...rows.map((row) => row.attempts))
  return { paths: rows.map(({ path }) => path).sort(), at: first.at, attempts }
}

/** Paths that changed meanwhile stay due. */
export async function markPushed(service: string, { paths, at }: Claim): Promise<void> {
  await db().$executeRaw`
    delete from newsroom.push
    where service = ${service} and path = any (${paths}) and changed_at <= ${at}::timestamptz`
  await db().$executeRaw`
    update newsroom.push set attempts = 0, due_at = now(), created_at = changed_at, last_error = ''
    where service = ${service} and path = any (${paths})`
}

/** Not retried. */
export async function markRefused(service: string, path: string, reason: string): Promise<void> {
  await db().push.updateMany({ where: { service, path }, data: { dueAt: null, lastError: reason } })
}

/** Retries for three days, with growing pauses or Retry-After. */
export async function scheduleRetry(
  service: string,
  { paths, attempts }: Claim,
  { reason, retryAfter }: PushFailed,
): Promise<void> {
  const seconds = (retryAfter ?? pauseAfter(attempts)) / 1000
  await db().$executeRaw`
    update newsroom.push set last_error = ${reason}, due_at = case
      when created_at > now() - interval '3 days' then now() + make_interval(secs => ${seconds}::float)
    end
    where service = ${service} and path = any (${paths})`
}

/** Milliseconds: 30 s, quadrupled up to six hours. */
function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 4 ** (attempts - 1), MAX_PAUSE_MS)
}
