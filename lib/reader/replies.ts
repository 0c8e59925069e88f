/** A door's answers, in the two ways in which it can be asked: by a plain form, or for JSON. */
import { copy } from '@/lib/copy'
import { type Draft, type Errors, saveDraft } from '@/lib/reader/drafts'
import { site } from '@/lib/site'
import { formatClock } from '@/lib/time'

const unkept = { 'cache-control': 'no-store' }

export function wantsJson(request: Request): boolean {
  return (request.headers.get('accept') ?? '').includes('application/json')
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...unkept, ...headers } })
}

export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { ...unkept, location } })
}

/** To the door's own page, which shows what is wrong and all that was typed. */
export async function backToForm(door: string, page: string, draft: Draft): Promise<Response> {
  return seeOther(`${page}?draft=${await saveDraft(door, draft)}#errors`)
}

/** 429. `form` leads back to what was typed, where it was kept. */
export function tooMany(request: Request, until: Date, form: string | null): Response {
  const wait = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000))
  const headers = { 'retry-after': String(wait) }
  const sentence = copy.doors.tooMany(formatClock(until.toISOString()))
  if (wantsJson(request)) return json({ errors: { form: sentence } satisfies Errors }, 429, headers)
  return new Response(tooManyPage(sentence, form), {
    status: 429,
    headers: { ...unkept, ...headers, 'content-type': 'text/html; charset=utf-8' },
  })
}

/** Not one of Next's pages: those can't be answered 429. Nothing in it comes from the reader. */
function tooManyPage(sentence: string, form: string | null): string {
  const { tooManyHeading, backToForm: back } = copy.doors
  return `<!DOCTYPE html>
<html lang="${site.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${tooManyHeading} - ${site.name}</title></head>
<body><main><h1>${tooManyHeading}</h1><p>${sentence}</p>
${form ? `<p><a href="${form}">${back}</a></p>` : ''}</main></body></html>
`
}
