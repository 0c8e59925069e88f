/** The one wrapper of what readers change: each door (lib/routes.ts) is a POST that goes through it. */
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
import { type Errors, type Fields, keepDraft } from '@/lib/actions/drafts'
import {
  type Door,
  type Params,
  perform,
  type Performed,
  type Visit,
} from '@/lib/actions/run-action'
import { keepForLater } from '@/lib/actions/deferred'
import { answerOutcome, json, wantsJson } from '@/lib/actions/answers'
import { retryPage } from '@/lib/actions/retry-page'
import { isForeign } from '@/lib/http/same-origin'
import { type Reader, readReader } from '@/lib/auth/session'
import { doorPage } from '@/lib/routes'
import { withTimeout } from '@/lib/with-timeout'

/** After this long the form comes back (milliseconds), before the server's own deadline: what was typed is known here. */
const PATIENCE = 11_000

export type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/** For everybody, signed in or not. */
export function openToAll<Input>(door: Door<Reader | null, Input, Performed>): Handler {
  return guarded(door, async (fields, visit, request) => enter(door, fields, visit, request))
}

/** For readers; who is signed out is led to login, and the form is done on return. */
export function openToReaders<Input>(door: Door<Reader, Input, Performed>): Handler {
  return guarded(door, async (fields, visit, request) => {
    const { who } = visit
    if (who) return enter(door, fields, { ...visit, who }, request)
    if (!isPlain(door, request)) return json({ errors: { form: copy.doors.signedOut } }, 401)
    return keepForLater(doorPage(door.page, visit.params), fields, visit)
  })
}

/**
 * What every door does first: turns away what is foreign or can't be read, and logs what breaks. `read`:
 * the form's texts, where it has more than these.
 */
export function guarded(
  { name, page }: { name: string; page: string },
  enter: (fields: Fields, visit: Visit<Reader | null>, request: Request) => Promise<Response>,
  read: typeof readFields = readFields,
): Handler {
  return async function post(request, context) {
    if (isForeign(request)) return elsewhere(request, page, await context.params)
    const fields = await read(request)
    if (fields === 413) return plainAnswer(413, copy.doors.tooLong)
    if (typeof fields === 'number') return plainAnswer(fields, copy.doors.unreadable)
    const params = await context.params
    try {
      const entering = visitOf(request, params, doorPage(page, params)).then((visit) =>
        enter(fields, visit, request),
      )
      return await withTimeout(entering, PATIENCE)
    } catch (error) {
      logOnce(`The door ${name} failed`, error)
      const status = isDatabaseAway(error) ? 503 : 500
      if (wantsJson(request)) return json({ errors: { form: copy.doors.failedHere } }, status)
      return retryPage(status, new URL(request.url).pathname, fields)
    }
  }
}

/** Tries the form at the door, and answers in the way in which it was asked. */
export async function enter<Who extends Reader | null, Input>(
  door: Door<Who, Input, Performed>,
  fields: Fields,
  visit: Visit<Who>,
  request: Request,
): Promise<Response> {
  const outcome = await perform(door, fields, visit)
  const page = doorPage(door.page, visit.params)
  const save = (errors: Errors) => keepDraft(page, { fields, errors }, visit.address)
  return answerOutcome(isPlain(door, request), outcome, save, page)
}

/** To who sent a form from another address than the site's: which one it is. */
function elsewhere({ headers }: Request, door: string, params: Params): Response {
  const { foreign, foreignHeading } = copy.doors
  const page = originFor(headers) + doorPage(door, params)
  if (wantsJson({ headers })) return json({ errors: { form: foreign + page } }, 403)
  const link = `<a href="${escapeHtml(page)}">${escapeHtml(page)}</a>`
  return barePage(403, foreignHeading, `<p>${foreign}${link}</p>`)
}

/** Whether a form asks, which is led on and keeps what was typed. */
function isPlain({ told }: { told?: true }, request: Request): boolean {
  return !told && !wantsJson(request)
}

async function visitOf(
  { headers }: Request,
  params: Params,
  page: string,
): Promise<Visit<Reader | null>> {
  return {
    who: await readReader(headers),
    address: addressCode(headers),
    device: (headers.get('user-agent') ?? '').slice(0, 300),
    params,
    from: cameFrom(headers, page),
    headers,
  }
}
