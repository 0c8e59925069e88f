import { db } from '@/lib/db'
import { openSession, readerOf, type Role } from '@/lib/auth/session'
import type { Right } from '@/lib/schemas/rights'
import { type Staff, requireRight } from '@/lib/auth/staff'
import type { SeenComment } from '@/lib/schemas/seen'

let count = 0

/** The id of a new confirmed account. */
export async function addAccount(role: Role = 'reader', more: object = {}): Promise<number> {
  count += 1
  const data = { nickname: `读者${count}`, role, confirmedAt: new Date(), ...more }
  return (await db().account.create({ data, select: { id: true } })).id
}

/** The token of a new account's session. */
export async function signIn(role: Role, twoStep = true): Promise<string> {
  return openSession(await addAccount(role), { device: '', twoStep })
}

export function addStaff(role: Role = 'moderator'): Promise<Staff<'moderate'>> {
  return staffOf(signIn(role), 'moderate')
}

export function addEditor(): Promise<Staff<Exclude<Right, 'admin'>>> {
  return staffOf(signIn('editor'), 'curate')
}

/** A reader's account with these rights, for one column or all. */
export async function addHolder<Held extends Right>(
  held: readonly Held[],
  columnSlug: string | null = null,
): Promise<Staff<Held>> {
  const accountId = await addAccount()
  await giveRights(accountId, held, columnSlug)
  return staffOf(openSession(accountId, { device: '', twoStep: true }), held[0] ?? 'admin')
}

export async function giveRights(
  accountId: number,
  held: readonly Right[],
  columnSlug: string | null = null,
): Promise<void> {
  await db().staffRight.createMany({
    data: held.map((right) => ({ accountId, right, columnSlug })),
  })
}

async function staffOf<Held extends Right>(token: Promise<string>, right: Right) {
  const reader = await readerOf(await token)
  const staff = reader && (await requireRight(reader, right))
  if (staff === null || typeof staff === 'string') throw new Error('no staff')
  return staff as Staff as Staff<Held>
}

export async function addStory(): Promise<number> {
  await db().column.upsert({
    where: { slug: 'city' },
    create: { slug: 'city', name: '城事' },
    update: {},
  })
  const data = {
    title: '早市开张',
    body: '正文。',
    columnSlug: 'city',
    status: 'published',
  } as const
  return (await db().story.create({ data, select: { id: true } })).id
}

interface CommentData {
  state?: SeenComment['state']
  storyId?: number
  parentId?: number
  rule?: string
  words?: string[]
  appeal?: string
  createdAt?: Date
  text?: string
}

/** A new comment as a moderator is shown it, decided by `rule`. */
export async function addComment(
  accountId: number | null,
  { state = 'waiting', rule = 'policy', words = [], appeal, ...more }: CommentData = {},
): Promise<SeenComment> {
  const storyId = more.storyId ?? (await addStory())
  const appealed = appeal === undefined ? {} : { appeal, appealedAt: new Date() }
  const decisions = { create: { state, rule, words, reason: rule } }
  const data = { text: '写得真好', ...more, ...appealed, storyId, accountId, state, decisions }
  const { id } = await db().comment.create({ data, select: { id: true } })
  return { id, state, editedAt: null }
}

export async function addReport(commentId: number, reason = '广告'): Promise<number> {
  const accountId = await addAccount()
  await db().report.create({ data: { commentId, accountId, reason } })
  return accountId
}

/** Oldest first. */
export async function auditEntriesOf(subject: string) {
  const select = { verb: true, byId: true, detail: true }
  return db().auditEntry.findMany({ where: { subject }, select, orderBy: { id: 'asc' } })
}

export async function notificationsOf(accountId: number) {
  const select = { kind: true, text: true, commentId: true }
  return db().notification.findMany({ where: { accountId }, select, orderBy: { id: 'asc' } })
}
