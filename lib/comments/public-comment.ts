import { db } from '@/lib/db'
import { published } from '@/lib/published'
import type { PublicStory } from '@/lib/content/public-story'
import type { Reader } from '@/lib/auth/session'
import { parseId } from '@/lib/schemas/params'

export interface PublicComment {
  id: number
  /** The comment at the top of its thread, which the public sees too. */
  head: number
  /** Null: the account was erased. */
  nickname: string | null
  text: string
  story: PublicStory
}

/** The comment of this id, as a path or a form has it; null where the public can't see one. */
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

/** Whether the reader likes the comment. */
export async function likesComment(reader: Reader, commentId: number): Promise<boolean> {
  return (await db().commentLike.count({ where: { accountId: reader.id, commentId } })) > 0
}

async function isApproved(id: number): Promise<boolean> {
  return (await db().comment.count({ where: { id, state: 'approved' } })) > 0
}
