/** How often somebody may do something. Counted in the database, so it holds over all instances. */
import { db } from '@/lib/db'

export interface Limit {
  most: number
  /** The window begins at fixed times (on the hour, …): simple, and a reader can be told when. */
  seconds: number
}

/** An address may be a household's or a school's: it may do this many times what one account may. */
const SHARED_BY = 10

/** Counts one attempt. Null while it is within the limit, else when the next one may be made. */
export function attempt(key: string, limit: Limit): Promise<Date | null> {
  return attemptAll([[key, limit.most]], limit.seconds)
}

/** The same for an account and the address it comes from: whichever is exhausted first. */
export function attemptBoth(
  name: string,
  account: number | string,
  address: string,
  { most, seconds }: Limit,
): Promise<Date | null> {
  const keys: [string, number][] = [
    [`${name}/account/${account}`, most],
    [`${name}/${address}`, most * SHARED_BY],
  ]
  return attemptAll(keys, seconds)
}

async function attemptAll(keys: [string, number][], seconds: number): Promise<Date | null> {
  const window = windowOf(seconds)
  const rows = await countAttempts(
    keys.map(([key]) => [key, 1]),
    window,
  )
  const most = new Map(keys)
  const over = rows.some(({ key, count }) => count > (most.get(key) ?? 0))
  return over ? window.until : null
}

export interface Window {
  since: Date
  until: Date
}

/** The present one. */
export function windowOf(seconds: number): Window {
  const length = seconds * 1000
  const since = Math.floor(Date.now() / length) * length
  return { since: new Date(since), until: new Date(since + length) }
}

/** Adds to what was counted in the window; how many there are now. */
export function countAttempts(
  attempts: [key: string, times: number][],
  { since }: Window,
): Promise<{ key: string; count: number }[]> {
  // What is over is swept by the way; the index on `since` makes it cheap. In the order of the keys,
  // so that two requests never wait for each other.
  return db().$queryRaw`
    with swept as (delete from reader.attempt where since < now() - interval '1 day')
    insert into reader.attempt (key, since, count)
    select key, ${since}::timestamptz, times
    from unnest(${attempts.map(([key]) => key)}::text[], ${attempts.map(([, times]) => times)}::int[])
      as told(key, times) order by key
    on conflict (key, since) do update set count = attempt.count + excluded.count
    returning key, count`
}
