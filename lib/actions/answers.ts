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
): Promise<Response> {
  if (outcome === 'not-found') {
    return plain ? plainAnswer(404, copy.missing.notFound) : json({ errors: {} }, 404)
  }
  if ('until' in outcome) {
    return tooMany(outcome.until, plain ? pathWithDraft(page, await save({})) : null)
  }
  const { cookies = [] } = outcome
  if (outcome.errors) {
    const { errors } = outcome
    if (!plain) return withCookies(json({ errors }, 422), cookies)
    return seeOther(`${pathWithDraft(page, await save(errors))}#errors`, cookies)
  }
  if (outcome.json === null) return withCookies(new Response(null, { status: 204 }), cookies)
  if (plain) return seeOther(outcome.to, cookies)
  return withCookies(json(outcome.json), cookies)
}

function pathWithDraft(page: string, draft: string | null): string {
  return draft === null ? page : `${page}?draft=${draft}`
}

function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
