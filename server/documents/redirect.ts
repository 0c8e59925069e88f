/** Redirects of old addresses, tried only in place of a 404 or 410, so that no rule hides a page (decision 15). */
import { readRedirect } from '@/lib/content/redirects'
import { onPublicConnections } from '@/lib/db'
import { logOnce } from '@/lib/log'
import { type Tag, tag } from '@/lib/tags'
import { type Document, toDocument } from './document'
import { cacheHeaders } from './finish'
import { fallbackPage } from './fallback-page'

export interface Redirect {
  /** 404: no rule. 503: the rules can't be read. */
  status: 301 | 410 | 404 | 503
  location: string | null
  /** Of the rules and of the stories they lead through. */
  tags: Tag[]
}

export async function findRedirect(address: string): Promise<Redirect> {
  try {
    const rule = await onPublicConnections(() => readRedirect(address))
    if (!rule) return { status: 404, location: null, tags: [tag.redirects] }
    const { stories, ...redirect } = rule
    return { ...redirect, tags: [tag.redirects, ...stories.map(tag.story)] }
  } catch (error) {
    logOnce('The rules for old addresses could not be read', error)
    return { status: 503, location: null, tags: [tag.redirects] }
  }
}

/** Replaces the 404 or 410 `page` by the redirect's answer. `tags`: of the render that found no page. */
export async function applyRedirect(
  page: Document,
  redirect: Redirect,
  tags: Tag[],
  renderGone: () => Promise<Document>,
): Promise<Document> {
  const { status, location } = redirect
  const withDependencies = (own: Tag[]) => [...new Set([...own, ...tags, ...redirect.tags])]
  if (status === 404 || (status === 410 && page.status === 410))
    return { ...page, tags: withDependencies(page.tags) }
  const type = page.headers['content-type'] ?? ''
  const isPage = type.startsWith('text/html')
  if (status === 410 && isPage) {
    const document = await renderGone()
    return { ...document, tags: withDependencies(document.tags) }
  }
  const headers = { 'content-type': type, ...cacheHeaders(status), ...(location && { location }) }
  const body = status === 503 && isPage ? fallbackPage : ''
  return toDocument(Buffer.from(body), { status, headers, tags: withDependencies([]) })
}
