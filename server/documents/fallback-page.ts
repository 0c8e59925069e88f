import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'
import { site } from '@/lib/site'

/** Static HTML for when the error page itself can't be rendered. */
export const fallbackPage = `<!DOCTYPE html>
<html lang="${site.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${copy.missing.failed} - ${site.name}</title></head>
<body><main><h1>${copy.missing.failed}</h1><p>${copy.missing.failedText}</p>
<p><a href="">${copy.missing.retry}</a></p>
<p><a href="${routes.home}">${copy.header.home}</a></p></main></body></html>
`
