/** The rows of newsroom.push: one for each receiver and address that it is to be told of. */
import { db } from '@/lib/db'
import type { NotTaken, Receiver } from './receiver'

export interface Claim {
  paths: string[]
  /** By the database's clock: what changed later is to be told again. */
  at: string
  attempts: number
}

const MINUTE = 60_000
const FIRST_PAUSE = MINUTE / 2
const LONGEST_PAUSE = 6 * 60 * MINUTE

/**
 * Takes what is due for this receiver, or null: nothing is, or it is pausing after a failure, or
 * another instance is telling it. An instance that ends meanwhile loses its claim after two minutes.
 */
export async function claim({ service, most }: Receiver): Promise<Claim | null> {
  const rows = await db().$queryRaw<{ path: string; at: string; attempts: number }[]>`
    update newsroom.push set attempts = attempts + 1, due_at = now() + interval '2 minutes'
    where service = ${service} and path in (
      select path from newsroom.push
      where service = ${service} and due_at <= now()
        and not exists (
          select from newsroom.push where service = ${service} and attempts > 0 and due_at > now())
      order by due_at, path limit ${most} for update skip locked)
    returning path, now()::timestamptz(3)::text as at, attempts`
  const [first] = rows
  if (!first) return null
  const attempts = Math.max(...rows.map((row) => row.attempts))
  return { paths: rows.map(({ path }) => path).sort(), at: first.at, attempts }
}

/** They were told. What changed meanwhile is due again. */
export async function settle(service: string, { paths, at }: Claim): Promise<void> {
  await db().$executeRaw`
    delete from newsroom.push
    where service = ${service} and path = any (${paths}) and changed_at <= ${at}::timestamptz`
  await db().$executeRaw`
    update newsroom.push set attempts = 0, due_at = now(), created_at = changed_at, last_error = ''
    where service = ${service} and path = any (${paths})`
}

/** The receiver will never take this one. */
export async function giveUp(service: string, path: string, reason: string): Promise<void> {
  await db().push.updateMany({ where: { service, path }, data: { dueAt: null, lastError: reason } })
}

/** They are tried again, after pauses that grow or as long as the receiver asks, for three days. */
export async function putOff(
  service: string,
  { paths, attempts }: Claim,
  { reason, retryAfter }: NotTaken,
): Promise<void> {
  const seconds = (retryAfter ?? pauseAfter(attempts)) / 1000
  await db().$executeRaw`
    update newsroom.push set last_error = ${reason}, due_at = case
      when created_at > now() - interval '3 days' then now() + make_interval(secs => ${seconds}::float)
    end
    where service = ${service} and path = any (${paths})`
}

/** Half a minute, two, eight and so on up to six hours; in milliseconds. */
function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE * 4 ** (attempts - 1), LONGEST_PAUSE)
}
