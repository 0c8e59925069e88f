import { copy } from '@/lib/copy'
import type { Right } from '@/lib/schemas/rights'
import { type Reader, readReader } from '@/lib/auth/session'
import { type StaffWith, requireRight } from '@/lib/auth/staff'
import { refusedBy } from '@/lib/database/refused'
import { plainAnswer } from '@/lib/http/plain-answer'
import { answerAction, actionHandler, type Handler, type Named } from '@/lib/actions/action'
import { isLongForm, type readFields } from '@/lib/actions/form-fields'
import {
  type Action,
  type ActionContext,
  type ActionOutcome,
  invalid,
} from '@/lib/actions/run-action'
import { json, seeOther, wantsJson } from '@/lib/actions/answers'
import type { Fields } from '@/lib/schemas/form'
import { login, twoStepAt } from '@/lib/routes'

/**
 * For staff with one of these rights for any column; 404 without. An action about a story asks for its column itself. A form
 * sent while signed out is not deferred. `read`: for longer forms.
 */
export function staffAction<Wanted extends Right, Input>(
  wanted: Wanted | readonly Wanted[],
  action: Action<NoInfer<StaffWith<Wanted>>, Input, ActionOutcome>,
  read?: typeof readFields,
): Handler {
  return staffHandler(
    wanted,
    action,
    (fields, context, request) => answerAction(telling(action), fields, context, request),
    read && forReaders(read),
  )
}

/** Says what the database refuses in its own words, where the action has none for the field. */
function telling<Visitor extends Reader, Input>(
  action: Action<Visitor, Input, ActionOutcome>,
): Action<Visitor, Input, ActionOutcome> {
  const run: typeof action.run = async (input, context) => {
    try {
      return await action.run(input, context)
    } catch (error) {
      const refused = refusedBy(error)
      if (!refused) throw error
      return invalid({ form: refused.sentence })
    }
  }
  return { ...action, run }
}

/** What a stranger sends is not worth the reading of a long form: it is answered without its fields. */
function forReaders(read: typeof readFields): typeof readFields {
  return async (request) => {
    // While the database is away nothing typed is thrown away.
    const isRead = !isLongForm(request) || (await readReader(request.headers).catch(() => true))
    return isRead ? read(request) : {}
  }
}

/** As `staffAction`, for what reads the request itself. */
export function staffHandler<Wanted extends Right>(
  wanted: Wanted | readonly Wanted[],
  action: Named,
  handle: (
    fields: Fields,
    context: ActionContext<NoInfer<StaffWith<Wanted>>>,
    request: Request,
  ) => Promise<Response>,
  read?: typeof readFields,
): Handler {
  return actionHandler(
    action,
    async (fields, context, request) => {
      const asJson = wantsJson(request)
      if (!context.reader) {
        if (asJson) return json({ errors: { form: copy.actions.signedOut } }, 401)
        return seeOther(login(context.from))
      }
      const reader = await requireRight(context.reader, wanted)
      if (reader === 'not-found') {
        return asJson ? json({ errors: {} }, 404) : plainAnswer(404, copy.missing.notFound)
      }
      if (reader === 'second-step') {
        if (asJson) return json({ errors: { form: copy.desk.secondStep } }, 403)
        return seeOther(twoStepAt(context.from))
      }
      return handle(fields, { ...context, reader }, request)
    },
    read,
  )
}
