/** What a plain form gets when the database is away: what was typed, to be sent again as it is. */
import { copy } from '@/lib/copy'
import { type Fields, SECRETS } from '@/lib/reader/drafts'
import { site } from '@/lib/site'

/** `action`: the door's own path. Passwords are not written out: they are typed again. */
export function retryPage(status: 500 | 503, action: string, fields: Fields): Response {
  const words = copy.doors
  const kept = Object.entries(fields).filter(([name]) => !SECRETS.includes(name))
  const inputs = kept.map(([name, value]) =>
    name === 'text'
      ? `<p><label for="text">${words.typed}</label></p><p><textarea id="text" name="text" rows="8" cols="40">\n${escape(value)}</textarea></p>`
      : `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  )
  const body = `<!DOCTYPE html>
<html lang="${site.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${words.failedHeading} - ${site.name}</title></head>
<body><main><h1>${words.failedHeading}</h1><p>${words.failed}</p>
<form method="post" action="${escape(action)}">${inputs.join('\n')}
<p><button>${words.again}</button></p></form></main></body></html>
`
  return new Response(body, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': '30',
    },
  })
}

/** As text and within double quotes (https://html.spec.whatwg.org/#escapingString). */
function escape(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => names[character] ?? '')
}
