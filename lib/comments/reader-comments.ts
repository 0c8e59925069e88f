import { type CommentView, commentFields, toComment } from '@/lib/comments/comment'
import type { Cursor } from '@/lib/content/cursor'
import { copy } from '@/lib/copy'
import { moderationCopy } from '@/lib/copy/moderation'
import { db } from '@/lib/db'
import { olderThan, OWN_PAGE, type OwnList, toOwnList } from '@/lib/content/own-list'
import type { Reader } from '@/lib/auth/session'
import type { Prisma } from '@/prisma/client/client'

export interface OwnComment extends CommentView {
  story: { id: number; kind: 'article' | 'video'; title: string }
  state: 'waiting' | 'approved' | 'rejected'
  /** 审核中 or 未通过; null once it is public. */
  label: string | null
  /** The state and its reason, as a sentence. */
  note: string
  /** Rejected and not yet appealed. */
  appealable: boolean
  appealed: boolean
}

const ownFields = {
  ...commentFields,
  state: true,
  appealedAt: true,
  story: { select: { id: true, kind: true, title: true } },
  decisions: { orderBy: { id: 'desc' }, take: 1, select: { rule: true, reason: true } },
} as const satisfies Prisma.CommentSelect

type Row = Prisma.CommentGetPayload<{ select: typeof ownFields }>

/** @throws if the reader has no comment of this id. */
export async function readOwnComment(reader: Reader, id: number): Promise<OwnComment> {
  const where = { id, accountId: reader.id }
  return toOwn(
    await db().comment.findFirstOrThrow({
      relationLoadStrategy: 'join',
      where,
      select: ownFields,
    }),
  )
}

/** The reader's comment of this id, or null if there is none or they removed it. */
export async function findOwnComment(
  reader: Reader,
  id: number | null,
): Promise<OwnComment | null> {
  if (id === null) return null
  const where = { id, accountId: reader.id, removedAt: null }
  const row = await db().comment.findFirst({ where, select: ownFields })
  return row && toOwn(row)
}

/** The reader's comments on a story that are not public, newest first. */
export async function readUnapproved(reader: Reader, storyId: number): Promise<OwnComment[]> {
  const rows = await db().comment.findMany({
    relationLoadStrategy: 'join',
    where: { accountId: reader.id, storyId, removedAt: null, state: { not: 'approved' } },
    select: ownFields,
    orderBy: { id: 'desc' },
    take: OWN_PAGE,
  })
  return rows.map(toOwn)
}

/** Newest first. */
export async function readOwnComments(
  reader: Reader,
  before: Cursor | null,
): Promise<OwnList<OwnComment>> {
  const rows = await db().comment.findMany({
    relationLoadStrategy: 'join',
    where: { accountId: reader.id, removedAt: null, AND: olderThan(before, 'createdAt', 'id') },
    select: ownFields,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: OWN_PAGE + 1,
  })
  return toOwnList(rows, toOwn, ({ createdAt, id }) => ({ publishedAt: createdAt, id }))
}

function toOwn(row: Row): OwnComment {
  const { state, story, appealedAt } = row
  return {
    ...toComment(row),
    story,
    state,
    label: labels[state],
    note: noteOf(row),
    appealable: state === 'rejected' && appealedAt === null,
    appealed: appealedAt !== null,
  }
}

const labels = {
  approved: null,
  waiting: copy.comments.waiting,
  rejected: copy.comments.rejected,
} as const

function noteOf({ state, decisions: [decision] }: Row): string {
  if (state === 'approved') return copy.comments.sent
  if (!decision) return copy.comments.sentWaiting
  const { rule, reason } = decision
  if (state === 'waiting') return moderationCopy.reasons[reason] ?? copy.comments.sentWaiting
  // A rule has its sentence; otherwise a moderator wrote the reason.
  return moderationCopy.rejected[rule] ?? reason
}
