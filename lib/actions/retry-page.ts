import { barePage } from '@/lib/http/bare-page'
import { escapeHtml } from '@/lib/http/escape'
import { copy } from '@/lib/copy'
import { SECRET_FIELDS } from '@/lib/actions/drafts'
import type { Fields } from '@/lib/schemas/form'

/** The form with what was typed, where the action failed; passwords are left out. `action`: the path that it posts to. */
export function retryPage(status: 500 | 503, action: string, fields: Fields): Response {
  const words = copy.actions
  const entries = Object.entries(fields).filter(([name]) => !SECRET_FIELDS.includes(name))
  const inputs = entries.map(([name, value]) =>
    name === 'text'
      ? `<p><label for="text">${words.typed}</label></p><p><textarea id="text" name="text" rows="8" cols="40">\n${escapeHtml(value)}</textarea></p>`
      : `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  )
  const main = `<p>${words.failed}</p>
<form method="post" action="${escapeHtml(action)}">${inputs.join('\n')}
<p><button>${words.again}</button></p></form>`
  return barePage(status, words.failedHeading, main, { 'retry-after': '30' })
}
