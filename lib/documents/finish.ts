/** What Next rendered, made into what goes out: no framework script, the status that the page asks for. */

/**
 * HTML without the framework's scripts and the links that would fetch them. React rendered on the
 * server and stays there; what remains is JSON-LD and our own files from /assets/.
 */
export function withoutFramework(html: string): string {
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) =>
      isOurs(attributes) ? script : '',
    )
    .replace(/<link\b(?=[^>]*\bas="script")[^>]*>/g, '')
}

function isOurs(attributes: string): boolean {
  return /\btype="application\/ld\+json"/.test(attributes) || /\bsrc="\/assets\//.test(attributes)
}

/**
 * The status a page asks for by <template data-status>: Next knows no 410 or 503 for pages, and fills
 * a 404 with a script. The quotes cannot come from an editor's text: React writes them as &quot;.
 */
export function statusOf(html: string, rendered: number): number {
  const mark = /<template data-status="(404|410|500|503)"><\/template>/.exec(html)
  return mark ? Number(mark[1]) : rendered
}

/** The page of an address that is not there, as the page of one that is gone for good. */
export function asGone(html: string): string {
  return html.replace(/(<template data-status="|<p class="missing-code">)404\b/g, '$1410')
}

/**
 * Every answer is asked about again: the browser's copy is good as long as the ETag is. `ofOne`: it is for one
 * reader's own cache alone.
 */
export function cacheControlOf(status: number, ofOne = false): string {
  if (status >= 500) return 'no-store'
  return `${ofOne ? 'private' : 'public'}, max-age=0, must-revalidate`
}

/** Seconds until a reader or a crawler may try again, for answers that say so. */
export function retryAfterOf(status: number): string | null {
  return status >= 500 ? '30' : null
}
