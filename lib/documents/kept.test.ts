import { beforeEach, expect, test } from 'vitest'
import type { Document } from './document'
import { keep, kept } from './kept'
import { drop, dropEverything, shared } from './shared'

const MB = 1024 * 1024

function weighing(bytes: number, status = 200, tags: string[] = []): Document {
  const br = Buffer.alloc(bytes / 2.2)
  return { status, headers: {}, hash: '', br, tags, kind: 'APP_ROUTE' }
}

beforeEach(dropEverything)

test('a crawl of all sitemaps pushes no page out, nor does one of addresses that are not there', () => {
  keep('/article/1', weighing(MB))
  for (let n = 1; n <= 200; n++) {
    keep(`/sitemap/stories/${n}.xml`, weighing(MB / 2))
    keep(`/nowhere/${n}`, weighing(MB / 2, 404))
  }
  expect(kept('/article/1')).toBeDefined()
  expect(kept('/sitemap/stories/200.xml')).toBeDefined()
  expect(kept('/sitemap/stories/1.xml')).toBeUndefined()
  expect(shared.sitemaps.bytes).toBeLessThan(9 * MB)
})

test('a shard is dropped by its own tag alone', () => {
  keep('/sitemap/stories/1.xml', weighing(MB, 200, ['sitemap/1']))
  keep('/sitemap/stories/2.xml', weighing(MB, 200, ['sitemap/2']))
  drop(['sitemap', 'sitemap/1'])
  expect(kept('/sitemap/stories/1.xml')).toBeUndefined()
  expect(kept('/sitemap/stories/2.xml')).toBeDefined()
})
