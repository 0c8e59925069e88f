/** Rate limits that are counted in the database and hold over all instances. */
import type { RateLimit } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import { SITE_FACTOR, widerKey } from '@/lib/rate-limit/address-code'

/** Households and schools share an address: its limit is this many times an account's. */
const ADDRESS_FACTOR = 10

/** Counts one attempt. Null while it is within the limit, else when the next one may be made. */
export function rateLimit(key: string, limit: RateLimit): Promise<Date | null> {
  return rateLimitAll([[key, limit.max]], limit.seconds)
}

/** As `rateLimit`, for an account and its address: whichever is exhausted first. */
export function rateLimitBoth(
  name: string,
  account: number | string,
  address: string,
  { max, seconds }: RateLimit,
): Promise<Date | null> {
  const keys: [string, number][] = [
    [`${name}/account/${account}`, max],
    [`${name}/${address}`, max * ADDRESS_FACTOR],
  ]
  return rateLimitAll(keys, seconds)
}

async function rateLimitAll(limits: [string, number][], seconds: number): Promise<Date | null> {
  const keys = limits.flatMap(withWider)
  const attempts = keys.map(([key]): [string, number] => [key, 1])
  const rows = await countAttempts(attempts, seconds)
  const max = new Map(keys)
  const over = rows.find(({ key, count }) => count > (max.get(key) ?? 0))
  return over ? new Date(over.since.getTime() + seconds * 1000) : null
}

/** The key, and for an IPv6 address the key of its /48 network. */
function withWider([key, max]: [string, number]): [string, number][] {
  const wider = widerKey(key)
  return wider === null
    ? [[key, max]]
    : [
        [key, max],
        [wider, max * SITE_FACTOR],
      ]
}

/** Adds attempts to the current window of the database's clock. Returns the new counts. */
export function countAttempts(
  attempts: [key: string, times: number][],
  seconds: number,
): Promise<{ key: string; count: number; since: Date }[]> {
  // Old windows are deleted on the way: the index on `since` makes it cheap. Rows are locked in the
  // order of the keys, so that two requests can't deadlock.
  return db().$queryRaw`
    with expired as (delete from reader.rate_limit where since < now() - interval '1 day')
    insert into reader.rate_limit (key, since, count)
    select key, to_timestamp(floor(extract(epoch from now()) / ${seconds}::int) * ${seconds}::int), times
    from unnest(${attempts.map(([key]) => key)}::text[], ${attempts.map(([, times]) => times)}::int[])
      as attempt(key, times) order by key
    on conflict (key, since) do update set count = rate_limit.count + excluded.count
    returning key, count, since`
}
