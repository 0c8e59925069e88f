/** How often somebody may do something. Counted in the database, so it holds over all instances. */
import type { RateLimit } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import { WIDER, widerKey } from '@/lib/rate-limit/address-code'

/** An address may be a household's or a school's: it may do this many times what one account may. */
const SHARED_BY = 10

/** Counts one attempt. Null while it is within the limit, else when the next one may be made. */
export function rateLimit(key: string, limit: RateLimit): Promise<Date | null> {
  return rateLimitAll([[key, limit.most]], limit.seconds)
}

/** The same for an account and the address it comes from: whichever is exhausted first. */
export function rateLimitBoth(
  name: string,
  account: number | string,
  address: string,
  { most, seconds }: RateLimit,
): Promise<Date | null> {
  const keys: [string, number][] = [
    [`${name}/account/${account}`, most],
    [`${name}/${address}`, most * SHARED_BY],
  ]
  return rateLimitAll(keys, seconds)
}

async function rateLimitAll(given: [string, number][], seconds: number): Promise<Date | null> {
  const keys = given.flatMap(withWider)
  const attempts = keys.map(([key]): [string, number] => [key, 1])
  const rows = await countAttempts(attempts, seconds)
  const most = new Map(keys)
  const over = rows.find(({ key, count }) => count > (most.get(key) ?? 0))
  return over ? new Date(over.since.getTime() + seconds * 1000) : null
}

/** The key, and that of the wider network which an address in it belongs to. */
function withWider([key, most]: [string, number]): [string, number][] {
  const wider = widerKey(key)
  return wider === null
    ? [[key, most]]
    : [
        [key, most],
        [wider, most * WIDER],
      ]
}

/** Adds to what was counted in the present window, by the database's clock; how many there are now. */
export function countAttempts(
  attempts: [key: string, times: number][],
  seconds: number,
): Promise<{ key: string; count: number; since: Date }[]> {
  // What is over is swept by the way; the index on `since` makes it cheap. In the order of the keys,
  // so that two requests never wait for each other.
  return db().$queryRaw`
    with swept as (delete from reader.rate_limit where since < now() - interval '1 day')
    insert into reader.rate_limit (key, since, count)
    select key, to_timestamp(floor(extract(epoch from now()) / ${seconds}::int) * ${seconds}::int), times
    from unnest(${attempts.map(([key]) => key)}::text[], ${attempts.map(([, times]) => times)}::int[])
      as made(key, times) order by key
    on conflict (key, since) do update set count = rate_limit.count + excluded.count
    returning key, count, since`
}
