import { copy } from '@/lib/copy'
import { type StaffRole, type StaffRoles, requireRole } from '@/lib/auth/staff'
import { plainAnswer } from '@/lib/http/plain-answer'
import { answerAction, actionHandler, type Handler } from '@/lib/actions/action'
import type { Action, ActionOutcome } from '@/lib/actions/run-action'
import { json, seeOther, wantsJson } from '@/lib/actions/answers'
import { login, twoStepAt } from '@/lib/routes'

/** For staff of at least this role; 404 without it. A form sent while signed out is not deferred. */
export function staffAction<Minimum extends StaffRole, Input>(
  minimum: Minimum,
  action: Action<StaffRoles[Minimum], Input, ActionOutcome>,
): Handler {
  return actionHandler(action, async (fields, context, request) => {
    const asJson = wantsJson(request)
    if (!context.reader) {
      if (asJson) return json({ errors: { form: copy.actions.signedOut } }, 401)
      return seeOther(login(context.from))
    }
    const reader = requireRole(context.reader, minimum)
    if (reader === 'not-found') {
      return asJson ? json({ errors: {} }, 404) : plainAnswer(404, copy.missing.notFound)
    }
    if (reader === 'second-step') {
      if (asJson) return json({ errors: { form: copy.desk.secondStep } }, 403)
      return seeOther(twoStepAt(context.from))
    }
    return answerAction(action, fields, { ...context, reader }, request)
  })
}
