/** 429. Not one of Next's pages: those can't be answered 429. Nothing in it comes from the reader. */
import { copy } from '@/lib/copy'
import { site } from '@/lib/site'
import { formatClock } from '@/lib/time'

/** `form` leads back to what was typed, where it was kept; null: asked for JSON. */
export function tooMany(until: Date, form: string | null): Response {
  const wait = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000))
  const headers = { 'retry-after': String(wait), 'cache-control': 'no-store' }
  const sentence = copy.doors.tooMany(formatClock(until.toISOString()))
  if (form === null) {
    return Response.json({ errors: { form: sentence } }, { status: 429, headers })
  }
  return new Response(page(sentence, form), {
    status: 429,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  })
}

function page(sentence: string, form: string): string {
  const { tooManyHeading, backToForm } = copy.doors
  return `<!DOCTYPE html>
<html lang="${site.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${tooManyHeading} - ${site.name}</title></head>
<body><main><h1>${tooManyHeading}</h1><p>${sentence}</p>
<p><a href="${form}">${backToForm}</a></p></main></body></html>
`
}
