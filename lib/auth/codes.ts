import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { db } from '@/lib/db'
import { secrets } from '@/lib/env'
import type { CodePurpose } from '@/prisma/client/enums'

/** Of a million codes: a guess succeeds once in 200,000. */
const MAX_TRIES = 5
export const CODE_SECONDS = 900

/**
 * Six digits that replace an earlier code for the same purpose and ticket; only their HMAC is stored. The caller limits
 * the number of codes, since each has its own tries. `ticket`: names the form of the request, so that strangers
 * neither replace nor use up each other's codes.
 */
export async function issueCode(
  accountId: number,
  purpose: CodePurpose,
  ticket = '',
): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  // Expired codes are deleted on the way: the index on `expires_at` makes it cheap.
  await db().$executeRaw`
    with expired as (delete from reader.verification_code where expires_at < now() and account_id <> ${accountId})
    insert into reader.verification_code (account_id, purpose, ticket, hash, expires_at)
    values (${accountId}, ${purpose}::reader.code_purpose, ${ticket}, ${hashesOf(accountId, purpose, code)[0]},
      now() + ${CODE_SECONDS}::int * interval '1 second')
    on conflict (account_id, purpose, ticket) do update
      set hash = excluded.hash, expires_at = excluded.expires_at, tries = 0, blind_tries = 0`
  return code
}

/** Consumes the code: of two parallel requests one gets true. False also for an expired code and after MAX_TRIES. */
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

/** As `checkCode`, for a form that lost its ticket: checks the last code and counts tries apart from those with it. */
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

/** The account that a code with this ticket was issued for, or null. */
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

/** One HMAC for each secret, current first: a plain hash of a million codes could be reversed in a second. */
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
