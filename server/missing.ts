/** Addresses that no page has: one document for all of them, whoever makes them up. */
import { mayExist } from '@/lib/content/exists'
import { isDatabaseAway } from '@/lib/database-away'
import type { Document } from '@/lib/documents/document'
import { keep, kept } from '@/lib/documents/kept'
import { movedWith } from '@/lib/documents/moved'
import { mayHaveMoved } from '@/lib/documents/old-addresses'
import { documentOf, type Handler } from '@/lib/documents/render'
import { shared } from '@/lib/documents/shared'

/** A path that no page and no rule has. */
const NOWHERE = '/nowhere'

/** The document of a public path that the application has. */
export async function documentAt(target: string, path: string, next: Handler): Promise<Document> {
  const known = kept(path)
  if (!known && !(await exists(path))) return missingDocument(target, path, next)
  return movedWith(target, path, known ?? (await documentOf(path, next)))
}

/** What stands at an address without a page: where it led before, or that there is nothing. */
export async function missingDocument(
  target: string,
  path: string | null,
  next: Handler,
): Promise<Document> {
  const version = shared.freshness.now
  const nothing = await documentOf(NOWHERE, next)
  if (nothing.status !== 404 || !(await mayHaveMoved(target))) return nothing
  const document = await movedWith(target, null, nothing)
  const isKept = document.status === 301 || document.status === 410
  // With a query there are endlessly many.
  if (isKept && target === path && !shared.freshness.changedSince(version, document.tags)) {
    keep(path, document)
  }
  return document
}

/** While the database is away the page says so. */
async function exists(path: string): Promise<boolean> {
  try {
    return await mayExist(path)
  } catch (error) {
    if (isDatabaseAway(error)) return true
    throw error
  }
}
