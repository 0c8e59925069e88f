/** Old addresses. Asked for only in place of a 404 or 410, so that no rule hides a page (docs/decisions/015). */
import { readRedirect } from '@/lib/content/redirects'
import { onPublicConnections } from '@/lib/db'
import { logOnce } from '@/lib/log'
import { bodyOf, type Document, toDocument } from './document'
import { asGone, cacheControlOf, retryAfterOf } from './finish'

/** lib/cache.ts `tag.redirects`. */
export const REDIRECTS = 'redirects'

const nowhere = { location: null, stories: [] }

export interface Moved {
  /** 404: there is no rule, and all stays as it is. 503: the rules can't be read. */
  status: 301 | 410 | 404 | 503
  location: string | null
  stories: number[]
}

/** What becomes of an address that has no page. */
export async function moved(address: string): Promise<Moved> {
  try {
    return (await onPublicConnections(() => readRedirect(address))) ?? { status: 404, ...nowhere }
  } catch (error) {
    logOnce('The rules for old addresses could not be read', error)
    return { status: 503, ...nowhere }
  }
}

/** What the answer depends on: the rules, and what became of the stories on the way. */
export function movedTags({ stories }: Moved): string[] {
  return [REDIRECTS, ...stories.map((id) => `story/${id}`)]
}

/**
 * The document; where it is no page or an old address, and the request says more than its path (a query, escapes
 * of another encoding), what the rules make of that. Who keeps it minds that with queries there are endlessly many.
 */
export async function movedWith(
  target: string,
  path: string | null,
  document: Document,
): Promise<Document> {
  const says = path === null || target.includes('?')
  if (!says || !document.tags.includes(REDIRECTS)) return document
  const found = await moved(target)
  const { status, location } = found
  if (status === 404) return document
  const headers: Document['headers'] = { 'cache-control': cacheControlOf(status) }
  const type = document.headers['content-type']
  if (type) headers['content-type'] = type
  if (location) headers.location = location
  const retryAfter = retryAfterOf(status)
  if (retryAfter) headers['retry-after'] = retryAfter
  const body = status === 410 ? asGone(String(await bodyOf(document, 'identity'))) : ''
  return toDocument(Buffer.from(body), {
    status,
    headers,
    tags: movedTags(found),
    kind: document.kind,
  })
}
