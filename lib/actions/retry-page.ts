/** What a plain form gets when the database is away: what was typed, to be sent again as it is. */
import { barePage } from '@/lib/http/bare-page'
import { escapeHtml } from '@/lib/http/escape'
import { copy } from '@/lib/copy'
import { SECRETS } from '@/lib/actions/drafts'
import type { Fields } from '@/lib/schemas/form'

/** `action`: the action's own path. Passwords are not written out: they are typed again. */
export function retryPage(status: 500 | 503, action: string, fields: Fields): Response {
  const words = copy.actions
  const kept = Object.entries(fields).filter(([name]) => !SECRETS.includes(name))
  const inputs = kept.map(([name, value]) =>
    name === 'text'
      ? `<p><label for="text">${words.typed}</label></p><p><textarea id="text" name="text" rows="8" cols="40">\n${escapeHtml(value)}</textarea></p>`
      : `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  )
  const main = `<p>${words.failed}</p>
<form method="post" action="${escapeHtml(action)}">${inputs.join('\n')}
<p><button>${words.again}</button></p></form>`
  return barePage(status, words.failedHeading, main, { 'retry-after': '30' })
}
