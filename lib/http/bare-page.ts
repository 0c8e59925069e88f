import { escapeHtml } from '@/lib/http/escape'
import { site } from '@/lib/site'

/** A page without styles, for answers that Next can't give; not cached or indexed. `main`: HTML below the heading. */
export function barePage(
  status: number,
  heading: string,
  main: string,
  headers: Record<string, string> = {},
): Response {
  const title = `${escapeHtml(heading)} - ${escapeHtml(site.name)}`
  const page = `<!DOCTYPE html>
<html lang="${site.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${title}</title></head>
<body><main><h1>${escapeHtml(heading)}</h1>${main}</main></body></html>
`
  return new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}
