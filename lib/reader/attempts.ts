/** How often somebody may do something. Counted in the database, so it holds over all instances. */
import { db } from '@/lib/db'

export interface Limit {
  most: number
  /** The window begins at fixed times (on the hour, …): simple, and a reader can be told when. */
  seconds: number
}

/** Counts one attempt. Null while it is within the limit, else when the next one may be made. */
export async function attempt(key: string, { most, seconds }: Limit): Promise<Date | null> {
  // What is over is swept by the way; the index on `since` makes it cheap.
  const [row] = await db().$queryRaw<{ count: number; since: Date }[]>`
    with swept as (delete from reader.attempt where since < now() - interval '1 day')
    insert into reader.attempt (key, since)
    values (${key}, to_timestamp(floor(extract(epoch from now()) / ${seconds}::int) * ${seconds}::int))
    on conflict (key, since) do update set count = attempt.count + 1
    returning count, since`
  if (!row || row.count <= most) return null
  return new Date(row.since.getTime() + seconds * 1000)
}
