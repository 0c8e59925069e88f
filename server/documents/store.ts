/** Finished documents, in memory until one of their tags is invalidated. */
import { reads } from '@/lib/cached'
import { overheadOf, TaggedStore } from '@/lib/cache/tagged-store'
import type { Tag } from '@/lib/tags'
import { type Document, documentBytes } from './document'
import { isLongPicture, isSitemap } from './path'
import { documentState } from './state'

const MB = 1024 * 1024

export const stores = newStores(88)

/** Replaces the stores by empty ones of this many megabytes in all, cached reads (lib/cached.ts) included. */
export function boundStores(megabytes: number): void {
  Object.assign(stores, newStores(megabytes))
  reads.store = new TaggedStore(2 * partOf(megabytes))
}

export function findDocument(path: string): Document | undefined {
  for (const store of Object.values(stores)) {
    const document = store.get(path)
    if (document) return document
  }
  return undefined
}

/** Stores a document rendered at `version`, unless one of its tags was invalidated since. */
export function storeDocument(path: string, document: Document, version: number): void {
  if (reads.versions.changedSince(version, document.tags)) return
  const bytes = documentBytes(document) + overheadOf(path, document.tags)
  storeOf(path, document).set(path, document, bytes)
}

/** Called with the tags after each invalidation; null: everything. */
const followers: ((tags: Tag[] | null) => void)[] = []

export function onInvalidation(follower: (tags: Tag[] | null) => void): void {
  followers.push(follower)
}

/** Removes documents and reads with one of the tags; renders under way are not stored. */
export function invalidate(tags: Tag[]): void {
  documentState.invalidations += 1
  reads.versions.invalidate(tags)
  for (const store of all()) store.invalidate(tags)
  for (const follower of followers) follower(tags)
}

/** At start and after a lost connection nothing stored can be trusted. */
export function invalidateAll(): void {
  documentState.invalidations += 1
  reads.versions.invalidateAll()
  for (const store of all()) store.clear()
  for (const follower of followers) follower(null)
}

function newStores(megabytes: number) {
  const part = partOf(megabytes)
  return {
    documents: new TaggedStore<Document>(7 * part),
    /** Apart, so that requests for unknown addresses can't evict pages. */
    notFound: new TaggedStore<Document>(part),
    /** Apart, since one takes as much as twenty pages and crawlers read all at once. */
    sitemaps: new TaggedStore<Document>(part),
    /** Apart, since one takes as much as ten pages. */
    longPictures: new TaggedStore<Document>(part),
  }
}

function partOf(megabytes: number): number {
  return Math.floor((megabytes * MB) / 12)
}

function all() {
  return [...Object.values(stores), reads.store]
}

function storeOf(path: string, { status }: Document): TaggedStore<Document> {
  if (status !== 200 && status !== 308) return stores.notFound
  if (isLongPicture(path)) return stores.longPictures
  return isSitemap(path) ? stores.sitemaps : stores.documents
}
