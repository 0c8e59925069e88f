import { db } from '@/lib/db'
import { fingerprint } from './fingerprint'
import type { Submission } from './rule'

export interface Facts {
  /** Whether the author wrote the same within a day under any story; removed comments don't count. */
  writtenBefore: boolean
  /** The number of other accounts that wrote the same within ten minutes, at most 300. */
  writtenByOthers: number
  /** The times of the author's last three comments within a minute, newest first, in milliseconds. */
  recentTimes: number[]
  /** The states of the author's last 20 decided comments. */
  decisions: ('approved' | 'rejected')[]
}

const cache = new WeakMap<Submission, Promise<Facts>>()

/** What several rules need from the database, read once for a submission. @throws what Prisma throws. */
export function factsOf(submission: Submission): Promise<Facts> {
  let facts = cache.get(submission)
  if (!facts) cache.set(submission, (facts = readFacts(submission)))
  return facts
}

async function readFacts({ text, author: { id }, commentId }: Submission): Promise<Facts> {
  const words = fingerprint(text)
  const edited = commentId ?? null
  const [row] = await db().$queryRaw<[Facts]>`
    select
      exists (select from reader.comment
        where fingerprint = ${words} and created_at > now() - interval '1 day'
          and account_id = ${id} and removed_at is null
          and id is distinct from ${edited}::int) as "writtenBefore",
      (select count(distinct account_id)::int from (
        select account_id from reader.comment
        where fingerprint = ${words} and created_at > now() - interval '10 minutes'
          and account_id <> ${id}
        order by created_at desc limit 300) as same) as "writtenByOthers",
      array(select (extract(epoch from created_at) * 1000)::float8 from reader.comment
        where account_id = ${id} and created_at > now() - interval '1 minute'
          and id is distinct from ${edited}::int
        order by created_at desc, id desc limit 3) as "recentTimes",
      array(select state::text from reader.comment
        where account_id = ${id} and state in ('approved', 'rejected')
        order by created_at desc, id desc limit 20) as decisions`
  return row
}
