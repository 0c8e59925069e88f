/**
 * What a reader began while signed out. The form is kept as a draft whose name only this browser's
 * cookie holds: nobody can have another do what they themselves prepared.
 */
import { rateLimits } from '@/lib/rate-limit/limits'
import { copy } from '@/lib/copy'
import { db } from '@/lib/db'
import { pendingCookie, pendingCookieName, readCookie } from '@/lib/auth/cookies'
import { type Errors, type Fields, keepDraft, readDraft } from '@/lib/actions/drafts'
import { pendingDoors } from '@/lib/reader/deferred-actions'
import { type Door, paramsIn, perform, type Visit } from '@/lib/actions/run-action'
import { seeOther } from '@/lib/actions/answers'
import type { Reader } from '@/lib/auth/session'
import { returnPath } from '@/lib/http/return-path'
import { doors, login } from '@/lib/routes'
import { formatClock } from '@/lib/time'
import { z } from 'zod'

/** 303 to login, which leads back to the page that the form was on. `page`: the door's own. */
export async function keepForLater(
  page: string,
  fields: Fields,
  { from, address }: { from: string; address: string },
): Promise<Response> {
  const draft = await keepDraft(page, { fields, errors: {} }, address)
  return seeOther(login(from), draft === null ? [] : [pendingCookie(draft)])
}

/**
 * Where a reader who has just signed in goes, and the cookies for it. Their pending form is done; where
 * it was refused, or is one that is not sent without being seen again, they go to its page, filled in.
 */
export async function fulfil(
  visit: Visit<Reader>,
  next: string,
): Promise<{ to: string; cookies: string[] }> {
  const id = readCookie(visit.headers, pendingCookieName())
  if (id === null) return { to: next, cookies: [] }
  const cookies = [pendingCookie('')]
  const draft = await readDraft(null, id)
  if (!draft) return { to: next, cookies }
  const form = `${draft.door}?draft=${id}`
  for (const door of pendingDoors) {
    const params = paramsIn(door, draft.door)
    if (!params) continue
    const outcome = await perform(door, draft.fields, { ...visit, params, from: next })
    if (outcome === 'absent') return { to: next, cookies }
    if ('until' in outcome || outcome.errors) {
      const errors = 'until' in outcome ? tooOften(outcome.until) : outcome.errors
      await db().draft.updateMany({ where: { id }, data: { errors } })
      return { to: `${form}#errors`, cookies }
    }
    await db().draft.deleteMany({ where: { id } })
    return { to: outcome.to, cookies }
  }
  return { to: form, cookies }
}

/** The same by a form of its own, where a provider's sign-in came between. */
export const resumeDoor: Door<Reader, { next?: string }> = {
  name: 'resume',
  page: doors.signedIn,
  schema: z.object({ next: z.string().optional() }),
  limit: rateLimits.resumeDeferred,
  async act({ next }, visit) {
    return { json: {}, ...(await fulfil(visit, returnPath(next))) }
  },
}

function tooOften(until: Date): Errors {
  return { form: copy.doors.tooMany(formatClock(until.toISOString())) }
}
