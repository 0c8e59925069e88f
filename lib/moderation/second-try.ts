import { createHash } from 'node:crypto'
import { db } from '@/lib/db'

/** Seconds in which the same text counts as one try, because a button was pressed twice. */
const SAME_TRY_SECONDS = 5

/**
 * Whether the author had a comment on this story refused within the last hour. Counts this refusal too, so
 * it must be called once for each.
 */
export async function secondTry(authorId: number, storyId: number, text: string): Promise<boolean> {
  // Keys end like those of other rate limits, so that the erasure of an account deletes them.
  const account = `account/${authorId}`
  const tries = `reword/${storyId}/${account}`
  const same = `reword/${storyId}/${createHash('sha256').update(text).digest('base64url')}/${account}`
  // A sliding window, unlike the fixed ones of lib/rate-limit. All parts of the statement see the table before it.
  const [row] = await db().$queryRaw<{ again: boolean }[]>`
    with counted as (
      insert into reader.rate_limit (key, since) values (${tries}, now()), (${same}, now())
      on conflict (key, since) do update set count = rate_limit.count + 1)
    select exists (
      select from reader.rate_limit where key = ${tries} and since > now() - interval '1 hour')
    and not exists (
      select from reader.rate_limit where key = ${same}
        and since > now() - make_interval(secs => ${SAME_TRY_SECONDS}::int)) as again`
  return row?.again ?? false
}
