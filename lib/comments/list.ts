import { cached } from '@/lib/cached'
import { type CommentView, commentFields, toComment } from '@/lib/comments/comment'
import { encodeCursor, parseCursor } from '@/lib/content/cursor'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'
import type { Prisma } from '@/prisma/client/client'

export type Order = 'newest' | 'best'

export interface Thread extends CommentView {
  answers: CommentView[]
  /** The number of answers that only the thread's own page shows. */
  more: number
}

export interface CommentList {
  threads: Thread[]
  /** The cursor of the following threads, null at the end. */
  next: string | null
}

const PAGE_SIZE = 20
const ANSWERS_IN_LIST = 3
const ANSWERS_IN_THREAD = 500

export const readComments = cached(
  'comments',
  (story: number, order: Order, after: string | null) => findThreads(story, order, after),
  (story) => [tag.comments(story), tag.counts(story)],
)

/** A thread with its answers, or null where the story has no public comment of this id. */
export const readThread = cached('thread', findThread, (story) => [
  tag.comments(story),
  tag.counts(story),
])

/** Removed comments are not shown, but a removed head stays as a placeholder above its answers. */
async function findThread(storyId: number, head: number): Promise<Thread | null> {
  const [root, answers] = await Promise.all([
    db().comment.findFirst({
      relationLoadStrategy: 'join',
      where: { id: head, storyId, parentId: null, state: 'approved' },
      select: commentFields,
    }),
    db().comment.findMany({
      relationLoadStrategy: 'join',
      where: { threadId: head, parentId: { not: null }, state: 'approved', removedAt: null },
      select: commentFields,
      orderBy: { id: 'asc' },
      take: ANSWERS_IN_THREAD,
    }),
  ])
  if (!root || (root.removedAt && answers.length === 0)) return null
  const more = root.replies - answers.length
  return { ...toComment(root), answers: answers.map(toComment), more }
}

async function findThreads(
  storyId: number,
  order: Order,
  after: string | null,
): Promise<CommentList> {
  const [featured, rows] = await Promise.all([
    after === null ? findFeatured(storyId) : [],
    db().comment.findMany({
      relationLoadStrategy: 'join',
      where: {
        ...publicHeads(storyId),
        featured: false,
        AND: [{ OR: [{ removedAt: null }, { replies: { gt: 0 } }] }, afterCursor(order, after)],
      },
      select: commentFields,
      orderBy: order === 'best' ? best : newest,
      take: PAGE_SIZE + 1,
    }),
  ])
  const page = rows.slice(0, PAGE_SIZE)
  const heads = [...featured, ...page]
  const answers = await findAnswers(heads.map(({ id }) => id))
  const last = page.at(-1)
  return {
    threads: heads.map((head) => {
      const own = answers.filter(({ threadId }) => threadId === head.id)
      return { ...toComment(head), answers: own.map(toComment), more: head.replies - own.length }
    }),
    next: last && rows.length > PAGE_SIZE ? cursorOf(order, last) : null,
  }
}

/** At most one, which the database sees to; it stands first in both orders. */
function findFeatured(storyId: number) {
  return db().comment.findMany({
    relationLoadStrategy: 'join',
    where: { ...publicHeads(storyId), featured: true },
    select: commentFields,
  })
}

function publicHeads(storyId: number) {
  return { storyId, parentId: null, state: 'approved' } as const
}

const newest: Prisma.CommentOrderByWithRelationInput[] = [{ createdAt: 'desc' }, { id: 'desc' }]
const best: Prisma.CommentOrderByWithRelationInput[] = [{ likes: 'desc' }, { id: 'desc' }]

/** The first answers of each thread, oldest first, in one query for all threads. */
async function findAnswers(threads: number[]) {
  const ids = await db().$queryRaw<{ id: number }[]>`
    select a.id from unnest(${threads}::int[]) as t(id) cross join lateral (
      select c.id from reader.comment c
      where c.thread_id = t.id and c.parent_id is not null and c.state = 'approved'
        and c.removed_at is null
      order by c.id limit ${ANSWERS_IN_LIST}) as a`
  return db().comment.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: ids.map(({ id }) => id) } },
    select: commentFields,
    orderBy: { id: 'asc' },
  })
}

function afterCursor(order: Order, after: string | null): Prisma.CommentWhereInput {
  const cursor = after === null ? null : parseCursor(after)
  if (!cursor) return {}
  const { publishedAt: time, id } = cursor
  const likes = time.getTime()
  return order === 'best'
    ? { likes: { lte: likes }, OR: [{ likes: { lt: likes } }, { id: { lt: id } }] }
    : { createdAt: { lte: time }, OR: [{ createdAt: { lt: time } }, { id: { lt: id } }] }
}

/** In the order `best` the cursor's time is the number of likes. */
function cursorOf(
  order: Order,
  { createdAt, likes, id }: { createdAt: Date; likes: number; id: number },
) {
  return encodeCursor({ publishedAt: order === 'best' ? new Date(likes) : createdAt, id })
}
