import type { Reader } from '@/lib/auth/session'
import { type PublicStory } from '@/lib/content/public-story'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { parseId } from '@/lib/schemas/params'
import type { Prisma } from '@/prisma/client/client'

export interface CommentView {
  id: number
  parentId: number | null
  /** Null where the account was erased. */
  author: { id: number; nickname: string; avatar: string | null } | null
  /** Empty where the author removed it. */
  text: string
  /** ISO 8601, UTC. */
  createdAt: string
  edited: boolean
  removed: boolean
  editorial: boolean
  featured: boolean
  likes: number
  /** The nickname of the author it answers, unless that is the head of the thread. */
  answersTo: string | null
}

export const commentFields = {
  id: true,
  parentId: true,
  threadId: true,
  text: true,
  createdAt: true,
  editedAt: true,
  removedAt: true,
  editorial: true,
  featured: true,
  likes: true,
  replies: true,
  account: { select: { id: true, nickname: true, avatar: true } },
  parent: { select: { parentId: true, account: { select: { nickname: true } } } },
} as const satisfies Prisma.CommentSelect

type Row = Prisma.CommentGetPayload<{ select: typeof commentFields }>

export function toComment(row: Row): CommentView {
  return {
    id: row.id,
    parentId: row.parentId,
    author: row.account,
    text: row.removedAt ? '' : row.text,
    createdAt: row.createdAt.toISOString(),
    edited: row.editedAt !== null,
    removed: row.removedAt !== null,
    editorial: row.editorial,
    featured: row.featured,
    likes: row.likes,
    answersTo: row.parent?.parentId ? (row.parent.account?.nickname ?? null) : null,
  }
}

export interface PublicComment {
  id: number
  /** The id of the first comment of the thread, which is public too. */
  head: number
  nickname: string | null
  text: string
  story: PublicStory
}

/** The public comment whose id a path or form names, or null. */
export async function readPublicComment(id: unknown): Promise<PublicComment | null> {
  const key = parseId(id)
  if (key === null) return null
  const story = await published()
  const row = await db().comment.findFirst({
    relationLoadStrategy: 'join',
    where: { id: key, state: 'approved', removedAt: null, story },
    select: {
      id: true,
      threadId: true,
      text: true,
      account: { select: { nickname: true } },
      story: { select: { id: true, kind: true, title: true } },
    },
  })
  const head = row?.threadId ?? key
  if (!row || (head !== key && !(await isApproved(head)))) return null
  const { text, account } = row
  return { id: key, head, nickname: account?.nickname ?? null, text, story: row.story }
}

export async function likesComment(reader: Reader, commentId: number): Promise<boolean> {
  return (await db().commentLike.count({ where: { accountId: reader.id, commentId } })) > 0
}

async function isApproved(id: number): Promise<boolean> {
  return (await db().comment.count({ where: { id, state: 'approved' } })) > 0
}
