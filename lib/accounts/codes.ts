/** Six digits that prove who reads the mail of an address. */
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { CodePurpose } from '@/prisma/client/enums'

/** Out of a million: with as many, one in 200,000 is guessed. */
const CODE_TRIES = 5
const CODE_MINUTES = 15

/**
 * A new code, which ends an earlier one for the same purpose. Only its HMAC is kept. How often one may
 * ask for a code, the caller limits: each comes with its own tries.
 */
export async function issueCode(accountId: number, purpose: CodePurpose): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  // What is over is swept by the way; the index on `expires_at` makes it cheap.
  await db().$executeRaw`
    with swept as (delete from reader.code where expires_at < now() and account_id <> ${accountId})
    insert into reader.code (account_id, purpose, hash, expires_at)
    values (${accountId}, ${purpose}::reader.code_purpose, ${hashOf(accountId, purpose, code)},
      now() + ${CODE_MINUTES}::int * interval '1 minute')
    on conflict (account_id, purpose) do update
      set hash = excluded.hash, expires_at = excluded.expires_at, tries = 0`
  return code
}

/**
 * Whether it is the code, which is used up thereby: of two requests at once one is told true. False
 * also where it is over, or was tried five times.
 */
export async function checkCode(
  accountId: number,
  purpose: CodePurpose,
  code: string,
): Promise<boolean> {
  const [row] = await db().$queryRaw<{ id: number; hash: string }[]>`
    update reader.code set tries = tries + 1
    where account_id = ${accountId} and purpose = ${purpose}::reader.code_purpose
      and expires_at > now() and tries < ${CODE_TRIES}
    returning id, hash`
  if (!row || !equal(row.hash, hashOf(accountId, purpose, code))) return false
  const { count } = await db().code.deleteMany({ where: row })
  return count === 1
}

/** A million codes are hashed in a second; without the secret it is of no use. */
function hashOf(accountId: number, purpose: CodePurpose, code: string): string {
  return createHmac('sha256', env().AUTH_SECRET)
    .update(`code/${accountId}/${purpose}/${code}`)
    .digest('base64url')
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
