/** A comment as it is drawn. */
import type { Prisma } from '@/prisma/client/client'

export interface CommentView {
  id: number
  parentId: number | null
  /** Null: the account was erased. */
  author: { id: number; nickname: string; avatar: string | null } | null
  /** Empty where its author took it away. */
  text: string
  /** ISO 8601, UTC. */
  createdAt: string
  edited: boolean
  removed: boolean
  editorial: boolean
  featured: boolean
  likes: number
  /** Whom it answers, where that is not the head of the thread. */
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
