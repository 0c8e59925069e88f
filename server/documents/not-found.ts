/** Documents of public paths; all paths without a page share the not-found page. */
import { reads } from '@/lib/cached'
import { mayExist } from '@/lib/content/exists'
import { isDatabaseAway } from '@/lib/database/database-away'
import type { Document } from './document'
import { traditionalDocument } from './hant/document'
import { applyRedirect, findRedirect } from './redirect'
import { mayRedirect } from './redirect-roots'
import type { Handler } from '../ask-next'
import { documentOf } from './render'
import { findDocument, storeDocument } from './store'
import { hant, isHant, routes, withoutHant } from '@/lib/routes'
import { tag } from '@/lib/tags'

/** The document of a path that has a route. */
export async function documentAt(target: string, path: string, next: Handler): Promise<Document> {
  const stored = findDocument(path)
  if (!stored && !(await pageMayExist(withoutHant(path)))) return redirectedOrNotFound(target, next)
  const document = stored ?? (await documentOf(path, next))
  if (path === routes.home) return leadOn(target, document, next)
  // Redirect rules may name a query, which `documentOf` ignores.
  const mayBeRedirected = target.includes('?') && document.tags.includes(tag.redirects)
  return mayBeRedirected ? redirected(target, document, next) : document
}

/** Other systems name their pages by the query of the home page (`/?p=12`). Without the database it is the home page. */
async function leadOn(target: string, home: Document, next: Handler): Promise<Document> {
  if (!target.includes('?') || !(await mayRedirect(target, false))) return home
  const document = await redirected(target, home, next)
  return document.status === 503 ? home : document
}

/** The redirect of an address that has no route, else the not-found page. */
export async function notFoundDocument(
  target: string,
  path: string | null,
  next: Handler,
): Promise<Document> {
  const version = reads.versions.current
  const document = await redirectedOrNotFound(target, next)
  const hasRule = document.status === 301 || document.status === 410
  // Addresses with a query are unbounded in number, so they are not stored.
  if (hasRule && target === path) storeDocument(path, document, version)
  return document
}

/** Not stored where the path has a route: the redirect's tags don't name the row that would give it a page. */
async function redirectedOrNotFound(target: string, next: Handler): Promise<Document> {
  const notFound = await documentOf(sameScript(target, routes.notFound), next)
  if (notFound.status !== 404 || !(await mayRedirect(withoutHant(target)))) return notFound
  return redirected(target, notFound, next)
}

async function redirected(target: string, page: Document, next: Handler): Promise<Document> {
  const redirect = await findRedirect(withoutHant(target))
  const gone = () => documentOf(sameScript(target, routes.gone), next)
  const document = await applyRedirect(page, redirect, [], gone)
  return isHant(target) && document.status === 301 ? traditionalDocument(document, null) : document
}

function sameScript(target: string, path: string): string {
  return isHant(target) ? hant(path) : path
}

/** True while the database is away: the page then answers 503. */
async function pageMayExist(path: string): Promise<boolean> {
  try {
    return await mayExist(path)
  } catch (error) {
    if (isDatabaseAway(error)) return true
    throw error
  }
}
