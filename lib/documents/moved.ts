/** Old addresses. Asked for only in place of a 404 or 410, so that no rule hides a page (docs/decisions/015). */
import { readRedirect } from '@/lib/content/redirects'
import { logOnce } from '@/lib/log'
import { bodyOf, type Document, toDocument } from './document'
import { asGone, cacheControlOf, retryAfterOf } from './finish'

/** lib/cache.ts `tag.redirects`. */
const REDIRECTS = 'redirects'

export interface Moved {
  /** 404: there is no rule, and all stays as it is. 503: the rules can't be read. */
  status: 301 | 410 | 404 | 503
  location: string | null
}

/** What becomes of an address that has no page. */
export async function moved(address: string): Promise<Moved> {
  try {
    return (await readRedirect(address)) ?? { status: 404, location: null }
  } catch (error) {
    logOnce('The rules for old addresses could not be read', error)
    return { status: 503, location: null }
  }
}

/** What the answer depends on: the rules, and of which kind the story is that it leads to. */
export function movedTags({ location }: Moved): string[] {
  const story = /^\/(?:article|video)\/(\d+)$/.exec(location ?? '')?.[1]
  return story ? [REDIRECTS, `story/${story}`] : [REDIRECTS]
}

/**
 * The document; where it is no page or an old address, and the request says more than its path (a query, escapes
 * of another encoding), what the rules make of that. It is not kept: there are endlessly many.
 */
export async function movedWith(
  target: string,
  path: string | null,
  document: Document,
): Promise<Document> {
  const says = path === null || target.includes('?')
  if (!says || !document.tags.includes(REDIRECTS)) return document
  const { status, location } = await moved(target)
  if (status === 404) return document
  const headers: Document['headers'] = { 'cache-control': cacheControlOf(status) }
  const type = document.headers['content-type']
  if (type) headers['content-type'] = type
  if (location) headers.location = location
  const retryAfter = retryAfterOf(status)
  if (retryAfter) headers['retry-after'] = retryAfter
  const body = status === 410 ? asGone(String(await bodyOf(document, 'identity'))) : ''
  return toDocument(Buffer.from(body), { status, headers, tags: [], kind: document.kind })
}
