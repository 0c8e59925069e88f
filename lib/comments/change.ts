/** What a reader does with a comment that is there: like, edit, take away, report, appeal. */
import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { copy } from '@/lib/copy'
import { fingerprint } from '@/lib/moderation/fingerprint'
import type { Verdict } from '@/lib/moderation/rule'
import { judge, refusalOf, stateOf } from '@/lib/comments/create'
import { type Door, refused } from '@/lib/actions/run-action'
import { readPublicComment } from '@/lib/comments/public-comment'
import type { Reader } from '@/lib/auth/session'
import { toggled } from '@/lib/actions/toggled'
import { doorPage, doors, routes } from '@/lib/routes'
import { appealForm, commentForm, type CommentForm, reportForm } from '@/lib/schemas/comment'
import { parseId } from '@/lib/schemas/params'
import { switchForm } from '@/lib/schemas/reader'
import type { Comment } from '@/prisma/client/client'
import { z } from 'zod'

/** Minutes in which an author may change the text. */
const EDIT_MINUTES = 5

export const commentLikeDoor: Door<Reader, { on: boolean }> = {
  name: 'comment-like',
  page: doors.commentLike,
  schema: switchForm,
  limit: rateLimits.commentLike,
  async act({ on }, visit) {
    const comment = await readPublicComment(visit.params.id)
    if (!comment) return 'absent'
    const row = { accountId: visit.who.id, commentId: comment.id }
    const { count } = on
      ? await db().commentLike.createMany({ data: [row], skipDuplicates: true })
      : await db().commentLike.deleteMany({ where: row })
    const { likes } = await db().comment.findUniqueOrThrow({
      where: { id: comment.id },
      select: { likes: true },
    })
    return toggled({ on, count: likes }, count > 0, doors.commentLike, visit)
  },
}

export const reportDoor: Door<Reader, { reason: string }> = {
  name: 'report',
  page: doors.commentReport,
  schema: reportForm,
  limit: rateLimits.commentReport,
  async act({ reason }, { who, params }) {
    const comment = await readPublicComment(params.id)
    if (!comment) return 'absent'
    const data = [{ commentId: comment.id, accountId: who.id, reason }]
    await db().report.createMany({ data, skipDuplicates: true })
    return { json: {}, to: `${doorPage(doors.commentReport, params)}?sent=1` }
  },
}

export const removalDoor: Door<Reader, object> = {
  name: 'removal',
  page: doors.commentRemoval,
  schema: z.object({}),
  limit: rateLimits.commentRemoval,
  async act(_, { who, params }) {
    const id = parseId(params.id)
    if (id === null) return 'absent'
    const { count } = await db().comment.updateMany({
      where: { id, accountId: who.id, removedAt: null },
      data: { removedAt: now(), token: null },
    })
    return count === 0 ? 'absent' : { json: {}, to: routes.myComments }
  },
}

/** Within five minutes, and judged anew: what was public may have to wait. */
export const editDoor: Door<Reader, CommentForm> = {
  name: 'edit',
  page: doors.commentEdit,
  schema: commentForm,
  limit: rateLimits.commentEdit,
  async act({ text }, { who, params }) {
    const id = parseId(params.id)
    const comment = id && (await ownComment(who, id))
    if (!comment) return 'absent'
    if (!mayEdit(comment.createdAt)) return refused({ form: copy.comments.editTooLate })
    const { commentPolicy } = comment.story
    const policy = commentPolicy === 'open' ? 'open' : 'checked'
    const verdict = await judge(who, { id: comment.storyId, policy }, text, comment.id)
    if (verdict.outcome === 'refuse') {
      return refused({ text: refusalOf(verdict) })
    }
    const state = stateOf(verdict.outcome)
    if (!(await change(comment, text, state, verdict))) return 'absent'
    return { json: { state }, to: routes.myComments }
  },
}

/** Once for each comment that was rejected: it waits again, and a moderator sees why. */
export const appealDoor: Door<Reader, { reason: string }> = {
  name: 'appeal',
  page: doors.commentAppeal,
  schema: appealForm,
  limit: rateLimits.commentAppeal,
  async act({ reason }, { who, params }) {
    const id = parseId(params.id)
    if (id === null) return 'absent'
    const { count } = await db().comment.updateMany({
      where: { id, accountId: who.id, state: 'rejected', appealedAt: null, removedAt: null },
      data: { appeal: reason, appealedAt: now(), state: 'waiting' },
    })
    return count === 0 ? 'absent' : { json: {}, to: routes.myComments }
  },
}

/** Whether the author may still change what they wrote then. */
export function mayEdit(createdAt: Date | string): boolean {
  return now().getTime() - new Date(createdAt).getTime() <= EDIT_MINUTES * 60_000
}

function ownComment(reader: Reader, id: number) {
  return db().comment.findFirst({
    // What was rejected is not to be had by another text, and an appeal is a moderator's to answer.
    where: {
      id,
      accountId: reader.id,
      removedAt: null,
      appealedAt: null,
      state: { not: 'rejected' },
    },
    select: {
      id: true,
      storyId: true,
      state: true,
      createdAt: true,
      editedAt: true,
      story: { select: { commentPolicy: true } },
    },
  })
}

/** False where something happened to the comment since it was read: what was judged is not what it is. */
async function change(
  { id, state, editedAt }: Pick<Comment, 'id' | 'state' | 'editedAt'>,
  text: string,
  next: Comment['state'],
  { rule, words, reason }: Verdict,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.comment.updateMany({
      where: { id, state, editedAt, removedAt: null, appealedAt: null },
      data: {
        text,
        fingerprint: fingerprint(text),
        state: next,
        editedAt: now(),
        token: null,
      },
    })
    if (count === 0) return false
    await tx.decision.create({ data: { commentId: id, state: next, rule, words, reason } })
    return true
  })
}
