/** Which of the memories a document belongs to. */
import { type Document, weigh } from './document'
import { isSitemap } from './path'
import { shared } from './shared'

/** What memory has under this path; an odd spelling of it is none. */
export function kept(path: string): Document | undefined {
  return shared.documents.get(path) ?? shared.missing.get(path) ?? shared.sitemaps.get(path)
}

/** Keeps it, among its own kind. */
export function keep(path: string, document: Document): void {
  storeOf(path, document).set(path, document, weigh(document))
}

function storeOf(path: string, { status }: Document): (typeof shared)['documents'] {
  if (status !== 200 && status !== 308) return shared.missing
  return isSitemap(path) ? shared.sitemaps : shared.documents
}
