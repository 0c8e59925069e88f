/** Six digits that prove who reads the mail of an address. */
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { db } from '@/lib/db'
import { secrets } from '@/lib/env'
import type { CodePurpose } from '@/prisma/client/enums'

/** Out of a million: with as many, one in 200,000 is guessed. */
const MAX_TRIES = 5
/** How long a code is good. */
export const CODE_SECONDS = 900

/**
 * A new code, which ends an earlier one for the same purpose and ticket. Only its HMAC is kept. How often one
 * may ask for a code, the caller limits: each comes with its own tries. `ticket`: of the form that asks, where
 * anybody may ask; nobody ends or uses up another's code.
 */
export async function issueCode(
  accountId: number,
  purpose: CodePurpose,
  ticket = '',
): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  // What is over is swept by the way; the index on `expires_at` makes it cheap.
  await db().$executeRaw`
    with swept as (delete from reader.verification_code where expires_at < now() and account_id <> ${accountId})
    insert into reader.verification_code (account_id, purpose, ticket, hash, expires_at)
    values (${accountId}, ${purpose}::reader.code_purpose, ${ticket}, ${hashesOf(accountId, purpose, code)[0]},
      now() + ${CODE_SECONDS}::int * interval '1 second')
    on conflict (account_id, purpose, ticket) do update
      set hash = excluded.hash, expires_at = excluded.expires_at, tries = 0, blind_tries = 0`
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
  ticket = '',
): Promise<boolean> {
  const [row] = await db().$queryRaw<StoredCode[]>`
    update reader.verification_code set tries = tries + 1
    where account_id = ${accountId} and purpose = ${purpose}::reader.code_purpose and ticket = ${ticket}
      and expires_at > now() and tries < ${MAX_TRIES}
    returning id, hash`
  return consumeCode(row, hashesOf(accountId, purpose, code))
}

/**
 * The same without a ticket, for a form that has lost it: the code that was sent last. Such tries are counted by
 * themselves, so that they take none from who has the ticket.
 */
export async function checkLastCode(
  accountId: number,
  purpose: CodePurpose,
  code: string,
): Promise<boolean> {
  const [row] = await db().$queryRaw<StoredCode[]>`
    update reader.verification_code set blind_tries = blind_tries + 1
    where blind_tries < ${MAX_TRIES} and id = (
      select id from reader.verification_code
      where account_id = ${accountId} and purpose = ${purpose}::reader.code_purpose and expires_at > now()
      order by expires_at desc, id desc limit 1)
    returning id, hash`
  return consumeCode(row, hashesOf(accountId, purpose, code))
}

/** Whose code the form with this ticket asked for; null where it is over. */
export async function findTicketAccount(ticket: string): Promise<number | null> {
  const row = await db().verificationCode.findFirst({
    where: { ticket },
    select: { accountId: true },
  })
  return row?.accountId ?? null
}

interface StoredCode {
  id: number
  hash: string
}

async function consumeCode(row: StoredCode | undefined, hashes: string[]): Promise<boolean> {
  if (!row || !hashes.some((hash) => isEqual(row.hash, hash))) return false
  const { count } = await db().verificationCode.deleteMany({ where: row })
  return count === 1
}

/** By each secret, the current one first. A million codes are hashed in a second; without the secret it is of no use. */
function hashesOf(accountId: number, purpose: CodePurpose, code: string): [string, ...string[]] {
  const text = `code/${accountId}/${purpose}/${code}`
  const hash = (secret: string) => createHmac('sha256', secret).update(text).digest('base64url')
  const [current, ...previous] = secrets()
  return [hash(current), ...previous.map(hash)]
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
