/** A session is a row for each device, so that each can be ended at once. */
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { readCookie, SESSION_SECONDS, sessionCookieName } from '@/lib/auth/cookies'
import { hashToken, newToken } from '@/lib/auth/tokens'

export type Role = 'reader' | 'moderator' | 'editor' | 'admin'

export interface Reader {
  id: number
  sessionId: number
  nickname: string
  role: Role
  email: string | null
  createdAt: Date
  /** Each of the reader's comments waits for a moderator. */
  checkFirst: boolean
  /** The address is confirmed; only then can the reader comment. */
  confirmed: boolean
  /** This session passed the second step. */
  twoStep: boolean
}

/** Limits the writes for a session in use. */
const RENEW_INTERVAL_MS = 5 * 60_000

export async function readReader(headers: Headers): Promise<Reader | null> {
  const token = readCookie(headers, sessionCookieName())
  return token === null ? null : readerOf(token)
}

interface Row extends Reader {
  seenAt: Date
}

/** Null where the session has ended or the account is banned. */
export async function readerOf(token: string): Promise<Reader | null> {
  const [row] = await db().$queryRaw<Row[]>`
    select a.id, s.id as "sessionId", a.nickname, a.role::text as role, a.email,
      a.created_at as "createdAt", a.check_first as "checkFirst",
      a.confirmed_at is not null as confirmed, s.two_step as "twoStep", s.seen_at as "seenAt"
    from reader.session s join reader.account a on a.id = s.account_id
    where s.token_hash = ${hashToken(token)} and s.expires_at > now()
      and (a.banned_until is null or a.banned_until <= now())`
  if (!row) return null
  const { seenAt, ...reader } = row
  if (isStale(seenAt)) await renewSession(reader.sessionId)
  return reader
}

/** Returns the token for the cookie. */
export async function openSession(
  accountId: number,
  about: { device: string; twoStep: boolean },
): Promise<string> {
  const token = newToken()
  await db().session.create({
    data: { accountId, tokenHash: hashToken(token), expiresAt: expiryFrom(now()), ...about },
  })
  return token
}

/** Ends one of the reader's sessions; null: all but the current one. */
export async function endSession(reader: Reader, id: number | null): Promise<void> {
  await db().session.deleteMany({
    where: { accountId: reader.id, id: id ?? { not: reader.sessionId } },
  })
}

export async function endSessionByToken(token: string): Promise<void> {
  await db().session.deleteMany({ where: { tokenHash: hashToken(token) } })
}

/** Whether the session is due for renewal. */
export function isStale(seenAt: Date): boolean {
  return now().getTime() - seenAt.getTime() > RENEW_INTERVAL_MS
}

export async function renewSession(id: number): Promise<void> {
  const time = now()
  // updateMany does not throw where the session has ended meanwhile.
  await db().session.updateMany({
    where: { id },
    data: { seenAt: time, expiresAt: expiryFrom(time) },
  })
}

function expiryFrom(from: Date): Date {
  return new Date(from.getTime() + SESSION_SECONDS * 1000)
}
