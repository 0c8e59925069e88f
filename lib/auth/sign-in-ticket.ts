import { TICKET_SECONDS } from '@/lib/auth/cookies'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { passTwoStep } from '@/lib/auth/two-step'
import { db } from '@/lib/db'

/** Of a million codes of which three are right: a ticket's guesses succeed once in 66,000. */
const MAX_TRIES = 5

/** For whoever typed the right password of an account with two-step sign-in. Returns the token for the cookie. */
export async function issueTicket(accountId: number): Promise<string> {
  const token = newToken()
  // Expired tickets are deleted on the way: the index on `expires_at` makes it cheap.
  await db().$executeRaw`
    with expired as (delete from reader.sign_in_ticket where expires_at < now())
    insert into reader.sign_in_ticket (token_hash, account_id, expires_at)
    values (${hashToken(token)}, ${accountId}, now() + ${TICKET_SECONDS}::int * interval '1 second')`
  return token
}

/** The ticket's account; null for an unknown, expired or used up ticket, and for a banned account. */
export async function findTicketHolder(token: string | null): Promise<number | null> {
  if (token === null) return null
  const [row] = await db().$queryRaw<{ accountId: number }[]>`
    select t.account_id as "accountId" from reader.sign_in_ticket t join reader.account a on a.id = t.account_id
    where t.token_hash = ${hashToken(token)} and t.expires_at > now() and t.tries < ${MAX_TRIES}
      and (a.banned_until is null or a.banned_until <= now())`
  return row?.accountId ?? null
}

/** Whether the code was right: then the ticket is gone, and of two parallel requests one gets true. */
export async function redeemTicket(
  token: string,
  accountId: number,
  code: string,
): Promise<boolean> {
  const ticket = { tokenHash: hashToken(token), accountId }
  // Counted before the code is looked at, so that parallel guesses are counted too.
  const tried = await db().$executeRaw`
    update reader.sign_in_ticket set tries = tries + 1
    where token_hash = ${ticket.tokenHash} and account_id = ${accountId} and expires_at > now() and tries < ${MAX_TRIES}`
  if (tried === 0 || !(await passTwoStep(accountId, code))) return false
  const { count } = await db().signInTicket.deleteMany({ where: ticket })
  return count === 1
}
