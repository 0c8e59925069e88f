import { copy } from '@/lib/copy'
import { plainAnswer } from '@/lib/http/plain-answer'
import type { Errors } from '@/lib/schemas/form'
import type { ActionOutcome } from '@/lib/actions/run-action'
import { now } from '@/lib/clock'
import { barePage } from '@/lib/http/bare-page'
import { escapeHtml } from '@/lib/http/escape'
import { formatClock } from '@/lib/time'

export function wantsJson({ headers }: { headers: Headers }): boolean {
  return (headers.get('accept') ?? '').includes('application/json')
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}

export function seeOther(location: string, cookies: string[] = []): Response {
  const response = new Response(null, {
    status: 303,
    headers: { 'cache-control': 'no-store', location },
  })
  return withCookies(response, cookies)
}

/**
 * `plain`: a redirect for a form, not JSON. `save` stores what was typed and returns the draft's id, or null; `page`
 * shows the draft.
 */
export async function answerResult(
  plain: boolean,
  outcome: ActionOutcome,
  save: (errors: Errors) => Promise<string | null>,
  page: string,
  place: '#errors' | '' = '#errors',
): Promise<Response> {
  if (outcome === 'not-found') {
    return plain ? plainAnswer(404, copy.missing.notFound) : json({ errors: {} }, 404)
  }
  if ('until' in outcome) {
    return tooMany(outcome.until, plain ? pathWithDraft(page, await save({})) : null)
  }
  const { cookies = [] } = outcome
  if (outcome.errors) {
    const { errors, conflict } = outcome
    if (!plain) return withCookies(json({ errors, ...conflict }, conflict ? 409 : 422), cookies)
    return seeOther(`${pathWithDraft(page, await save(errors))}${place}`, cookies)
  }
  if (outcome.json === null) return withCookies(new Response(null, { status: 204 }), cookies)
  if (plain) return seeOther(outcome.to, cookies)
  return withCookies(json(outcome.json), cookies)
}

/**
 * 429 with Retry-After; not a page of Next, which can't answer 429. `form`: the path that a link leads back to; null:
 * as JSON.
 */
export function tooMany(until: Date, form: string | null): Response {
  const wait = Math.max(1, Math.ceil((until.getTime() - now().getTime()) / 1000))
  const headers = { 'retry-after': String(wait) }
  const { tooManyHeading, backToForm } = copy.actions
  const sentence = copy.actions.tooMany(formatClock(until.toISOString()))
  if (form === null) {
    return json({ errors: { form: sentence } }, 429, headers)
  }
  const main = `<p>${sentence}</p><p><a href="${escapeHtml(form)}">${backToForm}</a></p>`
  return barePage(429, tooManyHeading, main, headers)
}

function pathWithDraft(page: string, draft: string | null): string {
  return draft === null ? page : `${page}?draft=${draft}`
}

function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
