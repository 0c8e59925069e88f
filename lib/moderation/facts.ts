/** What several rules ask of the database: one statement for a comment, made by the first that asks. */
import { db } from '@/lib/db'
import { fingerprint } from './fingerprint'
import type { Submission } from './rule'

export interface Facts {
  /** The author said the same under any story within a day. What they took away doesn't count. */
  saidBefore: boolean
  /** How many others said the same within ten minutes, at most 300. */
  saidByOthers: number
  /** When the author's last three comments of a minute were made, the newest first (milliseconds). */
  lately: number[]
  /** What became of the author's last twenty that were decided about. */
  decided: ('approved' | 'rejected')[]
}

const read = new WeakMap<Submission, Promise<Facts>>()

/** @throws what Prisma throws when the database is away. */
export function factsOf(submission: Submission): Promise<Facts> {
  let facts = read.get(submission)
  if (!facts) read.set(submission, (facts = readFacts(submission)))
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
          and id is distinct from ${edited}::int) as "saidBefore",
      (select count(distinct account_id)::int from (
        select account_id from reader.comment
        where fingerprint = ${words} and created_at > now() - interval '10 minutes'
          and account_id <> ${id}
        order by created_at desc limit 300) as same) as "saidByOthers",
      array(select (extract(epoch from created_at) * 1000)::float8 from reader.comment
        where account_id = ${id} and created_at > now() - interval '1 minute'
          and id is distinct from ${edited}::int
        order by created_at desc, id desc limit 3) as lately,
      array(select state::text from reader.comment
        where account_id = ${id} and state in ('approved', 'rejected')
        order by created_at desc, id desc limit 20) as decided`
  return row
}
