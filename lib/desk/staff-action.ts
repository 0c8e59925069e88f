/** The wrapper of what staff change: as lib/actions/action.ts, and it asks for a role before it reads a form. */
import { copy } from '@/lib/copy'
import { type StaffRole, type StaffRoles, requireRole } from '@/lib/auth/staff'
import { plainAnswer } from '@/lib/http/plain-answer'
import { answerAction, actionHandler, type Handler } from '@/lib/actions/action'
import type { Action, ActionOutcome } from '@/lib/actions/run-action'
import { json, seeOther, wantsJson } from '@/lib/actions/answers'
import { login, twoStepAt } from '@/lib/routes'

/**
 * For staff of at least this role, as `standing` sees it. A reader without it finds nothing here (404).
 * Nothing is kept for later of who is signed out: what staff do, they do knowingly.
 */
export function staffAction<Least extends StaffRole, Input>(
  least: Least,
  action: Action<StaffRoles[Least], Input, ActionOutcome>,
): Handler {
  return actionHandler(action, async (fields, context, request) => {
    const asked = wantsJson(request)
    if (!context.reader) {
      if (asked) return json({ errors: { form: copy.actions.signedOut } }, 401)
      return seeOther(login(context.from))
    }
    const reader = requireRole(context.reader, least)
    if (reader === 'not-found') {
      return asked ? json({ errors: {} }, 404) : plainAnswer(404, copy.missing.notFound)
    }
    if (reader === 'second-step') {
      if (asked) return json({ errors: { form: copy.desk.secondStep } }, 403)
      return seeOther(twoStepAt(context.from))
    }
    return answerAction(action, fields, { ...context, reader }, request)
  })
}
