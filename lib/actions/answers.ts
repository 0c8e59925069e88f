/** An action's answers, in the two ways in which it can be asked: by a plain form, or for JSON. */
import { copy } from '@/lib/copy'
import { plainAnswer } from '@/lib/http/plain-answer'
import type { Errors } from '@/lib/schemas/form'
import type { ActionOutcome } from '@/lib/actions/run-action'
import { tooMany } from '@/lib/actions/too-many'

export function wantsJson({ headers }: { headers: Headers }): boolean {
  return (headers.get('accept') ?? '').includes('application/json')
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}

/** 303, with these cookies. */
export function seeOther(location: string, cookies: string[] = []): Response {
  const response = new Response(null, {
    status: 303,
    headers: { 'cache-control': 'no-store', location },
  })
  return withCookies(response, cookies)
}

/** `plain`: to a form, not as JSON. `save` keeps what was typed, and returns the draft's name; `page` shows it again. */
export async function answerResult(
  plain: boolean,
  outcome: ActionOutcome,
  save: (errors: Errors) => Promise<string | null>,
  page: string,
): Promise<Response> {
  if (outcome === 'not-found') {
    return plain ? plainAnswer(404, copy.missing.notFound) : json({ errors: {} }, 404)
  }
  if ('until' in outcome) {
    return tooMany(outcome.until, plain ? withDraft(page, await save({})) : null)
  }
  const { cookies = [] } = outcome
  if (outcome.errors) {
    const { errors } = outcome
    if (!plain) return withCookies(json({ errors }, 422), cookies)
    return seeOther(`${withDraft(page, await save(errors))}#errors`, cookies)
  }
  if (outcome.json === null) return withCookies(new Response(null, { status: 204 }), cookies)
  if (plain) return seeOther(outcome.to, cookies)
  return withCookies(json(outcome.json), cookies)
}

function withDraft(page: string, draft: string | null): string {
  return draft === null ? page : `${page}?draft=${draft}`
}

function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
