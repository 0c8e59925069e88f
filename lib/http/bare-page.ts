/** A page that stands alone: for answers that can't be one of Next's, so small that they need no styles. */
import { escapeHtml } from '@/lib/http/escape'
import { site } from '@/lib/site'

/** `main` is HTML below the heading. Kept by no cache and in no index. */
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
