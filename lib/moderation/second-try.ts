import { db } from '@/lib/db'

/**
 * Whether the author had a comment on this story returned within the last hour. Counts this one: to
 * be asked once for each comment that would be returned.
 */
export async function secondTry(authorId: number, storyId: number): Promise<boolean> {
  // Not by fixed windows as `attempt` counts: an hour is an hour. Both parts see the table as it was.
  const [row] = await db().$queryRaw<{ again: boolean }[]>`
    with noted as (
      insert into reader.attempt (key, since) values (${`reword/${authorId}/${storyId}`}, now())
      on conflict (key, since) do update set count = attempt.count + 1)
    select exists (
      select from reader.attempt
      where key = ${`reword/${authorId}/${storyId}`} and since > now() - interval '1 hour') as again`
  return row?.again ?? false
}
