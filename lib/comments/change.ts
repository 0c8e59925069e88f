import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { copy } from '@/lib/copy'
import { fingerprint } from '@/lib/moderation/fingerprint'
import type { Verdict } from '@/lib/moderation/rule'
import { moderateComment, refusalOf, stateOf } from '@/lib/comments/create'
import { type Action, invalid } from '@/lib/actions/run-action'
import { readPublicComment } from '@/lib/comments/comment'
import { mayEdit } from '@/lib/edit-window'
import type { Reader } from '@/lib/auth/session'
import { toggleResult } from '@/lib/actions/toggle-result'
import { actionPage, actions, routes, withNotice } from '@/lib/routes'
import { appealForm, commentForm, type CommentForm, reportForm } from '@/lib/schemas/comment'
import { parseId } from '@/lib/schemas/params'
import { switchForm } from '@/lib/schemas/reader'
import type { Comment } from '@/prisma/client/client'
import { z } from 'zod'

export const commentLikeAction: Action<Reader, { on: boolean }> = {
  name: 'comment-like',
  page: actions.commentLike,
  schema: switchForm,
  limit: rateLimits.commentLike,
  async run({ on }, context) {
    const comment = await readPublicComment(context.params.id)
    if (!comment) return 'not-found'
    const row = { accountId: context.reader.id, commentId: comment.id }
    const { count } = on
      ? await db().commentLike.createMany({ data: [row], skipDuplicates: true })
      : await db().commentLike.deleteMany({ where: row })
    const { likes } = await db().comment.findUniqueOrThrow({
      where: { id: comment.id },
      select: { likes: true },
    })
    return toggleResult({ on, count: likes }, count > 0, actions.commentLike, context)
  },
}

export const reportAction: Action<Reader, { reason: string }> = {
  name: 'report',
  page: actions.commentReport,
  schema: reportForm,
  limit: rateLimits.commentReport,
  async run({ reason }, { reader, params }) {
    const comment = await readPublicComment(params.id)
    if (!comment) return 'not-found'
    const data = [{ commentId: comment.id, accountId: reader.id, reason }]
    await db().report.createMany({ data, skipDuplicates: true })
    return { json: {}, to: `${actionPage(actions.commentReport, params)}?sent=1` }
  },
}

export const removalAction: Action<Reader, object> = {
  name: 'removal',
  page: actions.commentRemoval,
  schema: z.object({}),
  limit: rateLimits.commentRemoval,
  async run(_, { reader, params }) {
    const id = parseId(params.id)
    if (id === null) return 'not-found'
    const { count } = await db().comment.updateMany({
      where: { id, accountId: reader.id, removedAt: null },
      data: { removedAt: now(), token: null },
    })
    if (count === 0) return 'not-found'
    return { json: {}, to: withNotice(routes.myComments, 'comment-removed') }
  },
}

/** The new text is moderated again, so that an approved comment may have to wait. */
export const editAction: Action<Reader, CommentForm> = {
  name: 'edit',
  page: actions.commentEdit,
  schema: commentForm,
  limit: rateLimits.commentEdit,
  async run({ text }, { reader, params }) {
    const id = parseId(params.id)
    const comment = id && (await findEditable(reader, id))
    if (!comment) return 'not-found'
    if (!mayEdit(comment.createdAt, now().getTime()))
      return invalid({ form: copy.comments.editTooLate })
    const { commentPolicy } = comment.story
    const policy = commentPolicy === 'open' ? 'open' : 'checked'
    const verdict = await moderateComment(reader, { id: comment.storyId, policy }, text, comment.id)
    if (verdict.outcome === 'refuse') return invalid({ text: refusalOf(verdict) })
    const state = stateOf(verdict.outcome)
    if (!(await updateText(comment, text, state, verdict))) return 'not-found'
    const notice = state === 'waiting' ? 'comment-waiting' : 'comment-edited'
    return { json: { state }, to: withNotice(routes.myComments, notice) }
  },
}

/** Once for each rejected comment: it waits again, and a moderator sees the reason. */
export const appealAction: Action<Reader, { reason: string }> = {
  name: 'appeal',
  page: actions.commentAppeal,
  schema: appealForm,
  limit: rateLimits.commentAppeal,
  async run({ reason }, { reader, params }) {
    const id = parseId(params.id)
    if (id === null) return 'not-found'
    const { count } = await db().comment.updateMany({
      where: { id, accountId: reader.id, state: 'rejected', appealedAt: null, removedAt: null },
      data: { appeal: reason, appealedAt: now(), state: 'waiting' },
    })
    if (count === 0) return 'not-found'
    return { json: {}, to: withNotice(routes.myComments, 'comment-appealed') }
  },
}

function findEditable(reader: Reader, id: number) {
  return db().comment.findFirst({
    // A rejected comment is appealed, not edited; one under appeal is a moderator's to decide.
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

/** False if the comment has changed since it was read, since the verdict no longer applies. */
async function updateText(
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
