/** Each returns whether it changed anything; null: no account of a lower rank. */
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'
import { now } from '@/lib/clock'
import { deskCopy } from '@/lib/copy/desk'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import type { Staff } from '@/lib/auth/staff'

const DAY_MS = 86_400_000
/** The same text within this time is the same form sent twice. */
const DUPLICATE_MS = 3_600_000

export function warn(
  reader: Staff<'moderate'>,
  accountId: number,
  text: string,
): Promise<boolean | null> {
  return withAccount(reader, accountId, async (tx) => {
    const warning = { accountId, kind: 'warning', text } as const
    const duplicates = await tx.notification.count({
      where: { ...warning, createdAt: { gt: duplicatesSince() } },
    })
    if (duplicates > 0) return false
    await tx.notification.create({ data: warning })
    await writeAuditEntry(tx, reader, 'warn', `account/${accountId}`, text)
    return true
  })
}

export function note(
  reader: Staff<'moderate'>,
  accountId: number,
  text: string,
): Promise<boolean | null> {
  return withAccount(reader, accountId, async (tx) => {
    const data = { accountId, byId: reader.id, text }
    const duplicates = await tx.accountNote.count({
      where: { ...data, createdAt: { gt: duplicatesSince() } },
    })
    if (duplicates > 0) return false
    await tx.accountNote.create({ data })
    await writeAuditEntry(tx, reader, 'note', `account/${accountId}`)
    return true
  })
}

/** `on`: each comment waits for a moderator, whatever the story's policy. */
export function checkFirst(
  reader: Staff<'moderate'>,
  accountId: number,
  on: boolean,
): Promise<boolean | null> {
  return withAccount(reader, accountId, async (tx, account) => {
    if (account.checkFirst === on) return false
    await tx.account.update({ where: { id: accountId }, data: { checkFirst: on } })
    await writeAuditEntry(tx, reader, on ? 'checkFirst' : 'uncheckFirst', `account/${accountId}`)
    return true
  })
}

/** A trigger ends the reader's sessions. An account that is banned stays so until the same time. */
export function ban(
  reader: Staff<'moderate'>,
  accountId: number,
  { days, reason }: { days: number; reason: string },
): Promise<boolean | null> {
  return withAccount(reader, accountId, async (tx, { bannedUntil }) => {
    const time = now()
    if (bannedUntil && bannedUntil > time) return false
    const until = new Date(time.getTime() + days * DAY_MS)
    await tx.account.update({ where: { id: accountId }, data: { bannedUntil: until } })
    const text = deskCopy.notifications.banned(days, reason)
    await tx.notification.create({ data: { accountId, kind: 'warning', text } })
    const detail = deskCopy.banDetail(days, reason)
    await writeAuditEntry(tx, reader, 'ban', `account/${accountId}`, detail)
    return true
  })
}

export function unban(reader: Staff<'moderate'>, accountId: number): Promise<boolean | null> {
  return withAccount(reader, accountId, async (tx, { bannedUntil }) => {
    if (!bannedUntil || bannedUntil <= now()) return false
    await tx.account.update({ where: { id: accountId }, data: { bannedUntil: null } })
    await writeAuditEntry(tx, reader, 'unban', `account/${accountId}`)
    return true
  })
}

function duplicatesSince(): Date {
  return new Date(now().getTime() - DUPLICATE_MS)
}

interface LockedAccount {
  id: number
  bannedUntil: Date | null
  checkFirst: boolean
}

/** Runs `work` in a transaction that locks the account. Null where there is none of a lower rank. */
async function withAccount(
  reader: Staff<'moderate'>,
  accountId: number,
  work: (tx: Prisma.TransactionClient, account: LockedAccount) => Promise<boolean>,
): Promise<boolean | null> {
  return db().$transaction(async (tx) => {
    const [account] = await tx.$queryRaw<LockedAccount[]>`
      select id, banned_until as "bannedUntil", check_first as "checkFirst" from reader.account
      where id = ${accountId} and newsroom.rank_of(id) < ${reader.rank}::reader.role
      for no key update`
    return account ? work(tx, account) : null
  })
}
