/** What a moderator does about a reader. Each returns whether it changed anything; null: not theirs to do. */
import { now } from '@/lib/clock'
import { deskCopy } from '@/lib/copy/desk'
import { withAccount } from '@/lib/desk/act-on'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import type { Staff } from '@/lib/auth/staff'

const DAY_MS = 86_400_000
/** The same words again within this time are the same form sent twice (milliseconds). */
const DUPLICATE_MS = 3_600_000

/** Tells the reader. */
export function warn(reader: Staff, accountId: number, text: string): Promise<boolean | null> {
  return withAccount(reader, accountId, async (tx) => {
    const warning = { accountId, kind: 'warning', text } as const
    const again = await tx.notification.count({
      where: { ...warning, createdAt: { gt: duplicatesSince() } },
    })
    if (again > 0) return false
    await tx.notification.create({ data: warning })
    await writeAuditEntry(tx, reader, 'warn', `account/${accountId}`, text)
    return true
  })
}

/** Writes down what only the desk sees. */
export function note(reader: Staff, accountId: number, text: string): Promise<boolean | null> {
  return withAccount(reader, accountId, async (tx) => {
    const data = { accountId, byId: reader.id, text }
    const again = await tx.accountNote.count({ where: { ...data, createdAt: { gt: duplicatesSince() } } })
    if (again > 0) return false
    await tx.accountNote.create({ data })
    await writeAuditEntry(tx, reader, 'note', `account/${accountId}`)
    return true
  })
}

/** Whether each comment waits for a moderator, whatever the story's policy. */
export function checkFirst(reader: Staff, accountId: number, on: boolean): Promise<boolean | null> {
  return withAccount(reader, accountId, async (tx, account) => {
    if (account.checkFirst === on) return false
    await tx.account.update({ where: { id: accountId }, data: { checkFirst: on } })
    await writeAuditEntry(tx, reader, on ? 'checkFirst' : 'uncheckFirst', `account/${accountId}`)
    return true
  })
}

/** Signs the reader out everywhere (a trigger) and keeps them out. Whoever is banned, stays so as they are. */
export function ban(
  reader: Staff,
  accountId: number,
  { days, reason }: { days: number; reason: string },
): Promise<boolean | null> {
  return withAccount(reader, accountId, async (tx, { bannedUntil }) => {
    const time = now()
    if (bannedUntil && bannedUntil > time) return false
    const until = new Date(time.getTime() + days * DAY_MS)
    await tx.account.update({ where: { id: accountId }, data: { bannedUntil: until } })
    const text = deskCopy.tell.banned(days, reason)
    await tx.notification.create({ data: { accountId, kind: 'warning', text } })
    const detail = deskCopy.banDetail(days, reason)
    await writeAuditEntry(tx, reader, 'ban', `account/${accountId}`, detail)
    return true
  })
}

export function unban(reader: Staff, accountId: number): Promise<boolean | null> {
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
