import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { type DeskComment, readDeskComments } from '@/lib/desk/desk-comments'
import { maskAddress } from '@/lib/desk/mask-address'
import { can } from '@/lib/schemas/rights'
import { isAtLeast, type Staff } from '@/lib/auth/staff'
import { readRanks } from '@/lib/auth/standing'
import type { Role } from '@/lib/auth/session'

export interface ReaderFile {
  id: number
  nickname: string
  role: Role
  since: string
  bannedUntil: string | null
  checkFirst: boolean
  approved: number
  rejected: number
  /** Masked, and for admins alone; null: none, or not an admin. */
  email: string | null
  phone: string | null
  comments: DeskComment[]
  notes: { id: number; text: string; at: string; by: string | null }[]
  /** Whether this moderator may act on the account. */
  actionable: boolean
}

const COMMENTS = 20
const NOTES = 50

export async function readReaderFile(
  reader: Staff<'moderate'>,
  id: number | null,
): Promise<ReaderFile | null> {
  const account = id === null ? null : await findAccount(id)
  if (!account) return null
  const [states, comments, notes, ranks] = await Promise.all([
    db().comment.groupBy({ by: ['state'], where: { accountId: account.id }, _count: true }),
    readLastComments(reader, account.id),
    readNotes(account.id),
    readRanks([account.id]),
  ])
  const count = (state: string) => states.find((group) => group.state === state)?._count ?? 0
  const { email, phone, createdAt, bannedUntil, ...rest } = account
  const masked = (address: string | null) =>
    can(reader, 'admin') && address !== null ? maskAddress(address) : null
  return {
    ...rest,
    since: createdAt.toISOString(),
    bannedUntil: bannedUntil && bannedUntil > now() ? bannedUntil.toISOString() : null,
    approved: count('approved'),
    rejected: count('rejected'),
    email: masked(email),
    phone: masked(phone),
    comments,
    notes,
    actionable: !isAtLeast(ranks.get(account.id) ?? 'reader', reader.rank),
  }
}

function findAccount(id: number) {
  return db().account.findUnique({
    where: { id },
    select: {
      id: true,
      nickname: true,
      role: true,
      createdAt: true,
      bannedUntil: true,
      checkFirst: true,
      email: true,
      phone: true,
    },
  })
}

async function readLastComments(
  reader: Staff<'moderate'>,
  accountId: number,
): Promise<DeskComment[]> {
  const rows = await db().comment.findMany({
    where: { accountId },
    select: { id: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: COMMENTS,
  })
  return readDeskComments(
    reader,
    rows.map((row) => row.id),
  )
}

async function readNotes(accountId: number): Promise<ReaderFile['notes']> {
  const rows = await db().accountNote.findMany({
    where: { accountId },
    select: { id: true, text: true, createdAt: true, by: { select: { nickname: true } } },
    orderBy: { id: 'desc' },
    take: NOTES,
  })
  return rows.map(({ id, text, by, createdAt }) => ({
    id,
    text,
    at: createdAt.toISOString(),
    by: by?.nickname ?? null,
  }))
}
