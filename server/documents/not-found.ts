/** Public addresses, with or without a page: one document for all that have none, whoever makes them up. */
import { reads } from '@/lib/cached'
import { mayExist } from '@/lib/content/exists'
import { isDatabaseAway } from '@/lib/database/database-away'
import type { Document } from './document'
import { applyRedirect, findRedirect } from './redirect'
import { mayRedirect } from './redirect-roots'
import type { Handler } from '../ask-next'
import { documentOf } from './render'
import { findDocument, storeDocument } from './store'
import { routes } from '@/lib/routes'
import { tag } from '@/lib/tags'

/** The document of a public path that the application has. */
export async function documentAt(target: string, path: string, next: Handler): Promise<Document> {
  const known = findDocument(path)
  if (!known && !(await pageMayExist(path))) return notFoundDocument(target, path, next)
  const document = known ?? (await documentOf(path, next))
  // An old address may differ from a path without a page by its query, which `documentOf` leaves out.
  const mayLead = target.includes('?') && document.tags.includes(tag.redirects)
  return mayLead ? redirected(target, document, next) : document
}

/** What stands at an address without a page: where it led before, or that there is nothing. */
export async function notFoundDocument(
  target: string,
  path: string | null,
  next: Handler,
): Promise<Document> {
  const version = reads.versions.current
  const nothing = await documentOf(routes.notFound, next)
  if (nothing.status !== 404 || !(await mayRedirect(target))) return nothing
  const document = await redirected(target, nothing, next)
  const leads = document.status === 301 || document.status === 410
  // With a query there are endlessly many.
  if (leads && target === path) storeDocument(path, document, version)
  return document
}

async function redirected(target: string, page: Document, next: Handler): Promise<Document> {
  const redirect = await findRedirect(target)
  return applyRedirect(page, redirect, [], () => documentOf(routes.gone, next))
}

/** While the database is away the page says so. */
async function pageMayExist(path: string): Promise<boolean> {
  try {
    return await mayExist(path)
  } catch (error) {
    if (isDatabaseAway(error)) return true
    throw error
  }
}
