import { z } from 'zod'
import { readDraft } from '@/lib/actions/drafts'
import { type Action, type ActionContext, matchAction, runAction } from '@/lib/actions/run-action'
import { pendingCookie, pendingCookieName, readCookie } from '@/lib/auth/cookies'
import type { Reader } from '@/lib/auth/session'
import { copy } from '@/lib/copy'
import { db } from '@/lib/db'
import { returnPath } from '@/lib/http/return-path'
import { rateLimits } from '@/lib/rate-limit/limits'
import { commentLikeAction } from '@/lib/comments/change'
import { commentAction } from '@/lib/comments/create'
import { blockReaderAction } from '@/lib/reader/blocked-readers'
import { favouriteAction } from '@/lib/reader/favourites'
import { likeAction } from '@/lib/reader/likes'
import { columnAction, commentsAction, topicAction } from '@/lib/reader/subscriptions'
import { actions } from '@/lib/routes'
import type { Errors } from '@/lib/schemas/form'
import { formatClock } from '@/lib/time'

/** Forms that a signed-out reader may send: they run after sign-in. */
const deferredActions = [
  likeAction,
  favouriteAction,
  columnAction,
  topicAction,
  commentsAction,
  commentAction,
  commentLikeAction,
  blockReaderAction,
] as unknown as Action<Reader, unknown>[]

/**
 * Runs the deferred form of a reader who has just signed in. Returns where to go, and cookies; where the form was
 * refused, or is not one of `deferredActions`, to its page with the draft.
 */
export async function resumeDeferred(
  context: ActionContext<Reader>,
  next: string,
): Promise<{ to: string; cookies: string[] }> {
  const id = readCookie(context.headers, pendingCookieName())
  if (id === null) return { to: next, cookies: [] }
  const cookies = [pendingCookie('')]
  const draft = await readDraft(null, id)
  if (!draft) return { to: next, cookies }
  const form = `${draft.action}?draft=${id}`
  for (const action of deferredActions) {
    const params = matchAction(action, draft.action)
    if (!params) continue
    const outcome = await runAction(action, draft.fields, { ...context, params, from: next })
    if (outcome === 'not-found') return { to: next, cookies }
    if ('until' in outcome || outcome.errors) {
      const errors = 'until' in outcome ? tooManyErrors(outcome.until) : outcome.errors
      await db().draft.updateMany({ where: { id }, data: { errors } })
      return { to: `${form}#errors`, cookies }
    }
    await db().draft.deleteMany({ where: { id } })
    return { to: outcome.to, cookies }
  }
  return { to: form, cookies }
}

/** As `resumeDeferred`, as an action after a provider's sign-in. */
export const resumeAction: Action<Reader, { next?: string }> = {
  name: 'resume',
  page: actions.signedIn,
  schema: z.object({ next: z.string().optional() }),
  limit: rateLimits.resumeDeferred,
  async run({ next }, context) {
    return { json: {}, ...(await resumeDeferred(context, returnPath(next))) }
  },
}

function tooManyErrors(until: Date): Errors {
  return { form: copy.actions.tooMany(formatClock(until.toISOString())) }
}
