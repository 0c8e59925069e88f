/** 429. Not one of Next's pages: those can't be answered 429. Nothing in it comes from the reader. */
import { barePage } from '@/lib/http/bare-page'
import { escapeHtml } from '@/lib/http/escape'
import { now } from '@/lib/clock'
import { copy } from '@/lib/copy'
import { formatClock } from '@/lib/time'

/** `form` leads back to what was typed, where it was kept; null: asked for JSON. */
export function tooMany(until: Date, form: string | null): Response {
  const wait = Math.max(1, Math.ceil((until.getTime() - now().getTime()) / 1000))
  const headers = { 'retry-after': String(wait), 'cache-control': 'no-store' }
  const { tooManyHeading, backToForm } = copy.actions
  const sentence = copy.actions.tooMany(formatClock(until.toISOString()))
  if (form === null) {
    return Response.json({ errors: { form: sentence } }, { status: 429, headers })
  }
  const main = `<p>${sentence}</p><p><a href="${escapeHtml(form)}">${backToForm}</a></p>`
  return barePage(429, tooManyHeading, main, headers)
}
