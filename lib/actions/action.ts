/** The one wrapper of what readers change: each action (lib/routes.ts) is a POST that goes through it. */
import { barePage } from '@/lib/http/bare-page'
import { escapeHtml } from '@/lib/http/escape'
import { copy } from '@/lib/copy'
import { isDatabaseAway } from '@/lib/database/database-away'
import { logOnce } from '@/lib/log'
import { originFor } from '@/lib/http/origin'
import { plainAnswer } from '@/lib/http/plain-answer'
import { addressCode } from '@/lib/rate-limit/address-code'
import { cameFrom } from '@/lib/actions/came-from'
import { readFields } from '@/lib/actions/form-fields'
import { storeDraft } from '@/lib/actions/drafts'
import type { Errors, Fields } from '@/lib/schemas/form'
import {
  type Action,
  type Params,
  runAction,
  type ActionOutcome,
  type ActionContext,
} from '@/lib/actions/run-action'
import { deferUntilSignIn } from '@/lib/actions/deferred'
import { answerResult, json, wantsJson } from '@/lib/actions/answers'
import { retryPage } from '@/lib/actions/retry-page'
import { isForeign } from '@/lib/http/same-origin'
import { type Reader, readReader } from '@/lib/auth/session'
import { actionPage } from '@/lib/routes'
import { withTimeout } from '@/lib/with-timeout'

/** After this long the form comes back (milliseconds), before the server's own deadline: what was typed is known here. */
const PATIENCE = 11_000

export type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/** For everybody, signed in or not. */
export function publicAction<Input>(action: Action<Reader | null, Input, ActionOutcome>): Handler {
  return actionHandler(action, async (fields, context, request) =>
    enter(action, fields, context, request),
  )
}

/** For readers; who is signed out is led to login, and the form is done on return. */
export function readerAction<Input>(action: Action<Reader, Input, ActionOutcome>): Handler {
  return actionHandler(action, async (fields, context, request) => {
    const { reader } = context
    if (reader) return enter(action, fields, { ...context, reader }, request)
    if (!isPlain(action, request)) return json({ errors: { form: copy.actions.signedOut } }, 401)
    return deferUntilSignIn(actionPage(action.page, context.params), fields, context)
  })
}

/**
 * What every action does first: turns away what is foreign or can't be read, and logs what breaks. `read`:
 * the form's texts, where it has more than these.
 */
export function actionHandler(
  { name, page }: { name: string; page: string },
  answerAction: (
    fields: Fields,
    context: ActionContext<Reader | null>,
    request: Request,
  ) => Promise<Response>,
  read: typeof readFields = readFields,
): Handler {
  return async function post(request, route) {
    if (isForeign(request)) return elsewhere(request, page, await route.params)
    const fields = await read(request)
    if (fields === 413) return plainAnswer(413, copy.actions.tooLong)
    if (typeof fields === 'number') return plainAnswer(fields, copy.actions.unreadable)
    const params = await route.params
    try {
      const entering = contextOf(request, params, actionPage(page, params)).then((context) =>
        answerAction(fields, context, request),
      )
      return await withTimeout(entering, PATIENCE)
    } catch (error) {
      logOnce(`The action ${name} failed`, error)
      const status = isDatabaseAway(error) ? 503 : 500
      if (wantsJson(request)) return json({ errors: { form: copy.actions.failedHere } }, status)
      return retryPage(status, new URL(request.url).pathname, fields)
    }
  }
}

/** Tries the form at the action, and answers in the way in which it was asked. */
export async function enter<Who extends Reader | null, Input>(
  action: Action<Who, Input, ActionOutcome>,
  fields: Fields,
  context: ActionContext<Who>,
  request: Request,
): Promise<Response> {
  const outcome = await runAction(action, fields, context)
  const page = actionPage(action.page, context.params)
  const save = (errors: Errors) => storeDraft(page, { fields, errors }, context.address)
  return answerResult(isPlain(action, request), outcome, save, page)
}

/** To who sent a form from another address than the site's: which one it is. */
function elsewhere({ headers }: Request, action: string, params: Params): Response {
  const { foreign, foreignHeading } = copy.actions
  const page = originFor(headers) + actionPage(action, params)
  if (wantsJson({ headers })) return json({ errors: { form: foreign + page } }, 403)
  const link = `<a href="${escapeHtml(page)}">${escapeHtml(page)}</a>`
  return barePage(403, foreignHeading, `<p>${foreign}${link}</p>`)
}

/** Whether a form asks, which is led on and keeps what was typed. */
function isPlain({ beacon }: { beacon?: true }, request: Request): boolean {
  return !beacon && !wantsJson(request)
}

async function contextOf(
  { headers }: Request,
  params: Params,
  page: string,
): Promise<ActionContext<Reader | null>> {
  return {
    reader: await readReader(headers),
    address: addressCode(headers),
    device: (headers.get('user-agent') ?? '').slice(0, 300),
    params,
    from: cameFrom(headers, page),
    headers,
  }
}
