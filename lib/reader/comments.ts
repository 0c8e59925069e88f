/** 发表评论: what becomes of a comment is lib/moderation's to say; here it is kept with its decision. */
import { createHash } from 'node:crypto'
import { commentsUntil } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { moderationCopy } from '@/lib/copy/moderation'
import { db } from '@/lib/db'
import { moderate } from '@/lib/moderation/moderate'
import type { Verdict } from '@/lib/moderation/rule'
import type { Errors } from '@/lib/reader/drafts'
import type { Door } from '@/lib/reader/perform'
import { type OwnComment, readOwnComment } from '@/lib/reader/own-comments'
import { readPublicComment } from '@/lib/reader/public-comment'
import type { Reader } from '@/lib/reader/session'
import { doorPage, doors } from '@/lib/routes'
import { commentForm, type CommentForm } from '@/lib/schemas/comment'
import { parseKey } from '@/lib/schemas/reader'
import { Prisma } from '@/prisma/client/client'

export const commentDoor: Door<Reader, CommentForm> = {
  name: 'comment',
  page: doors.comments,
  schema: commentForm,
  limit: { most: 30, seconds: 600 },
  async act(form, { who, params, from, address }) {
    const story = await findStory(parseKey(params.id))
    if (!story) return 'absent'
    const said = await comment(who, story, form, address)
    if ('errors' in said) return said
    const { id, state } = said
    const page = doorPage(doors.comments, params)
    // The door's own page shows no list that it would stand in.
    const stands = state === 'approved' && !from.startsWith(page)
    return {
      json: { id, state, comment: said },
      to: stands ? `${from}#comment-${id}` : `${page}?sent=${id}`,
    }
  },
}

interface Story {
  id: number
  policy: 'open' | 'checked' | 'closed'
}

/** Keeps the comment as moderation decides. Sent twice within an hour, it is there once. */
async function comment(
  reader: Reader,
  story: Story,
  { text, parent }: CommentForm,
  address: string,
): Promise<OwnComment | { errors: Errors }> {
  if (!reader.confirmed) return { errors: { form: copy.comments.confirmFirst } }
  const { policy } = story
  if (policy === 'closed') return { errors: { form: copy.comments.closedError } }
  const answered = parent === null ? null : await readPublicComment(String(parent))
  if (parent !== null && answered?.story.id !== story.id) {
    return { errors: { form: copy.comments.parentGone } }
  }
  const [token, before] = tokensOf(story.id, parent, text)
  const known = await db().comment.findFirst({
    where: { accountId: reader.id, token: { in: [token, before] } },
    select: { id: true },
  })
  if (known) return readOwnComment(reader, known.id)
  const verdict = await judge(reader, { id: story.id, policy }, text, address)
  if (verdict.outcome === 'refuse') {
    return { errors: { text: refusalOf(verdict) } }
  }
  const id = await keep(reader, { storyId: story.id, parentId: parent, text, token }, verdict)
  return readOwnComment(reader, id)
}

/** What moderation says of this text by this reader under this story. */
export async function judge(
  reader: Reader,
  story: { id: number; policy: 'open' | 'checked' },
  text: string,
  address: string,
  commentId?: number,
): Promise<Verdict> {
  const author = await db().account.findUniqueOrThrow({
    where: { id: reader.id },
    select: {
      id: true,
      nickname: true,
      email: true,
      createdAt: true,
      checkFirst: true,
      role: true,
    },
  })
  return moderate({ text, storyId: story.id, policy: story.policy, author, address, commentId })
}

/** Why, and the words that the author may change. */
export function refusalOf({ reason, words }: Verdict): string {
  const sentence = moderationCopy.reasons[reason] ?? copy.doors.failed
  return words.length > 0 ? moderationCopy.withWords(sentence, words) : sentence
}

async function keep(
  reader: Reader,
  comment: { storyId: number; parentId: number | null; text: string; token: string },
  { outcome, rule, words, reason }: Verdict,
): Promise<number> {
  const state = stateOf(outcome)
  const editorial = reader.role === 'editor' || reader.role === 'admin'
  try {
    const { id } = await db().comment.create({
      data: {
        ...comment,
        accountId: reader.id,
        state,
        editorial,
        decisions: { create: { state, rule, words, reason } },
      },
      select: { id: true },
    })
    return id
  } catch (error) {
    // The same form came twice at once: the other one was first.
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002')
      throw error
    const { token } = comment
    const where = { accountId: reader.id, token }
    return (await db().comment.findFirstOrThrow({ where, select: { id: true } })).id
  }
}

export function stateOf(outcome: Verdict['outcome']): 'approved' | 'waiting' | 'rejected' {
  if (outcome === 'approve') return 'approved'
  return outcome === 'hold' ? 'waiting' : 'rejected'
}

async function findStory(id: number | null): Promise<Story | null> {
  if (id === null) return null
  const row = await db().story.findFirst({
    where: { id, status: 'published', publishedAt: { lte: new Date() } },
    select: { id: true, commentPolicy: true, commentDays: true, publishedAt: true },
  })
  if (!row?.publishedAt) return null
  const over = Date.parse(commentsUntil(row.publishedAt, row.commentDays)) <= Date.now()
  return { id, policy: over ? 'closed' : row.commentPolicy }
}

/** The same for the same words at the same place: this hour's, and that of the hour before. */
function tokensOf(...parts: (string | number | null)[]): [string, string] {
  const hour = Math.floor(Date.now() / 3_600_000)
  return [tokenOf([hour, ...parts]), tokenOf([hour - 1, ...parts])]
}

function tokenOf(parts: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
