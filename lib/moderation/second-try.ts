import { createHash } from 'node:crypto'
import { db } from '@/lib/db'

/** Seconds in which the same text is the same try: a button was pressed twice. */
const PRESSED_TWICE = 5

/**
 * Whether the author had a comment on this story returned within the last hour. Counts this one: to
 * be asked once for each comment that would be returned.
 */
export async function secondTry(authorId: number, storyId: number, text: string): Promise<boolean> {
  // Both end as the keys of other limits do: an account that is erased takes them along.
  const account = `account/${authorId}`
  const tries = `reword/${storyId}/${account}`
  const same = `reword/${storyId}/${createHash('sha256').update(text).digest('base64url')}/${account}`
  // Not by fixed windows as `attempt` counts: an hour is an hour. All parts see the table as it was.
  const [row] = await db().$queryRaw<{ again: boolean }[]>`
    with noted as (
      insert into reader.rate_limit (key, since) values (${tries}, now()), (${same}, now())
      on conflict (key, since) do update set count = rate_limit.count + 1)
    select exists (
      select from reader.rate_limit where key = ${tries} and since > now() - interval '1 hour')
    and not exists (
      select from reader.rate_limit where key = ${same}
        and since > now() - make_interval(secs => ${PRESSED_TWICE}::int)) as again`
  return row?.again ?? false
}
