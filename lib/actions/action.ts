/** The wrapper of every action (lib/routes.ts): same origin, form, session, limit, answer. */
import { barePage } from '@/lib/http/bare-page'
import { escapeHtml } from '@/lib/http/escape'
import { waitForInvalidation } from '@/lib/invalidation-wait'
import { copy } from '@/lib/copy'
import { Overloaded } from '@/lib/concurrency-limit'
import { isDatabaseAway } from '@/lib/database/database-away'
import { logOnce } from '@/lib/log'
import { originFor } from '@/lib/http/origin'
import { plainAnswer } from '@/lib/http/plain-answer'
import { addressCode } from '@/lib/rate-limit/address-code'
import { refererPath } from '@/lib/actions/referer-path'
import { readFields } from '@/lib/actions/form-fields'
import { saveDraftWithinLimit } from '@/lib/actions/drafts'
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

/** Shorter than the server's own deadline: only here is known what was typed. */
const TIMEOUT_MS = 11_000

export type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

export function publicAction<Input>(action: Action<Reader | null, Input, ActionOutcome>): Handler {
  return actionHandler(action, async (fields, context, request) =>
    answerAction(action, fields, context, request),
  )
}

/** For readers. A form sent while signed out leads to login and runs afterwards. */
export function readerAction<Input>(action: Action<Reader, Input, ActionOutcome>): Handler {
  return actionHandler(action, async (fields, context, request) => {
    const { reader } = context
    if (reader) return answerAction(action, fields, { ...context, reader }, request)
    if (!isPlainForm(action, request))
      return json({ errors: { form: copy.actions.signedOut } }, 401)
    return deferUntilSignIn(actionPage(action.page, context.params), fields, context)
  })
}

export interface Named {
  name: string
  page: string
  /** Its handler reads a file, and bounds what comes after it (`withinLimit`). */
  takesFile?: boolean
}

/**
 * Refuses foreign and unreadable forms, and answers 500 or 503 where the action throws. `read` replaces the reading
 * of the form's text fields.
 */
export function actionHandler(
  { name, page, takesFile = false }: Named,
  handle: (
    fields: Fields,
    context: ActionContext<Reader | null>,
    request: Request,
  ) => Promise<Response>,
  read: typeof readFields = readFields,
): Handler {
  return async function post(request, route) {
    if (isForeign(request)) return refuseForeign(request, page, await route.params)
    const fields = await read(request)
    if (fields === 413) return plainAnswer(413, copy.actions.tooLong)
    if (typeof fields === 'number') return plainAnswer(fields, copy.actions.unreadable)
    const params = await route.params
    try {
      const answering = contextOf(request, params, actionPage(page, params)).then((context) =>
        handle(fields, context, request),
      )
      const answer = await (takesFile ? answering : withinLimit(answering))
      // Has a bound of its own: the change is made, and the reader is led on whatever happens.
      if (answer.status === 303) await waitForInvalidation()
      return answer
    } catch (error) {
      logOnce(`The action ${name} failed`, error)
      const status = isDatabaseAway(error) || error instanceof Overloaded ? 503 : 500
      if (wantsJson(request)) return json({ errors: { form: copy.actions.failedHere } }, status)
      return retryPage(status, new URL(request.url).pathname, fields)
    }
  }
}

/** @throws after the time that an action has. */
export function withinLimit<R>(work: Promise<R>): Promise<R> {
  return withTimeout(work, TIMEOUT_MS)
}

export async function answerAction<Visitor extends Reader | null, Input>(
  action: Action<Visitor, Input, ActionOutcome>,
  fields: Fields,
  context: ActionContext<Visitor>,
  request: Request,
): Promise<Response> {
  const outcome = await runAction(action, fields, context)
  const isPlain = isPlainForm(action, request)
  const page = actionPage(action.page, context.params)
  const save = (errors: Errors) => saveDraftWithinLimit(page, { fields, errors }, context.address)
  return answerResult(isPlain, outcome, save, page, action.focusesFault ? '' : '#errors')
}

/** 403 that names the page's address on this site. */
function refuseForeign({ headers }: Request, action: string, params: Params): Response {
  const { foreign, foreignHeading } = copy.actions
  const page = originFor(headers) + actionPage(action, params)
  if (wantsJson({ headers })) return json({ errors: { form: foreign + page } }, 403)
  const link = `<a href="${escapeHtml(page)}">${escapeHtml(page)}</a>`
  return barePage(403, foreignHeading, `<p>${foreign}${link}</p>`)
}

/** Whether the answer is a redirect that keeps what was typed, not JSON. */
function isPlainForm({ beacon }: { beacon?: true }, request: Request): boolean {
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
    from: refererPath(headers, page),
    headers,
  }
}
