import { beforeEach, expect, test } from 'vitest'
import { reads } from '@/lib/cached'
import { type Tag, tag } from '@/lib/tags'
import type { Document } from './document'
import {
  boundStores,
  findDocument,
  invalidate,
  invalidateAll,
  storeDocument,
  stores,
} from './store'

const MB = 2 ** 20

function weighing(bytes: number, status = 200, tags: Tag[] = []): Document {
  return { status, headers: {}, hash: '', br: Buffer.alloc(bytes / 2.2), tags }
}

function store(path: string, document: Document): void {
  storeDocument(path, document, reads.versions.current)
}

beforeEach(() => {
  boundStores(88)
  invalidateAll()
})

test('a crawl of all sitemaps, of long pictures or of unknown addresses evicts no page', () => {
  store('/article/1', weighing(MB))
  for (let n = 1; n <= 200; n++) {
    store(`/sitemap/stories/${n}.xml`, weighing(MB / 2))
    store(`/og/article/${n}/long.jpg`, weighing(MB / 2))
    store(`/nowhere/${n}`, weighing(MB / 2, 404))
  }
  expect(findDocument('/article/1')).toBeDefined()
  expect(findDocument('/sitemap/stories/200.xml')).toBeDefined()
  expect(findDocument('/sitemap/stories/1.xml')).toBeUndefined()
  expect(stores.sitemaps.bytes).toBeLessThan(9 * MB)
  expect(stores.longPictures.bytes).toBeLessThan(9 * MB)
})

test('a sitemap shard is invalidated by its own tag alone', () => {
  store('/sitemap/stories/1.xml', weighing(MB, 200, [tag.shard(1)]))
  store('/sitemap/stories/2.xml', weighing(MB, 200, [tag.shard(2)]))
  invalidate([tag.sitemap, tag.shard(1)])
  expect(findDocument('/sitemap/stories/1.xml')).toBeUndefined()
  expect(findDocument('/sitemap/stories/2.xml')).toBeDefined()
})

test('a document that was read before its tag was invalidated is not stored', () => {
  const version = reads.versions.current
  invalidate([tag.story(1)])
  storeDocument('/article/1', weighing(1000, 200, [tag.story(1)]), version)
  storeDocument('/article/2', weighing(1000, 200, [tag.story(2)]), version)
  expect(findDocument('/article/1')).toBeUndefined()
  expect(findDocument('/article/2')).toBeDefined()
})

test('stores of any size stay within their bytes', () => {
  for (let megabytes = 24; megabytes <= 88; megabytes++) {
    boundStores(megabytes)
    for (let n = 0; n < 200; n++) reads.store.set(`${n}`, { value: n, tags: [] }, MB / 4)
    expect(reads.store.bytes).toBeLessThanOrEqual((megabytes * MB * 2) / 12)
    expect(reads.store.bytes).toBeGreaterThan((megabytes * MB) / 12)
  }
})
