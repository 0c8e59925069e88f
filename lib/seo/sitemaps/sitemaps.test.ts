import { expect, test } from 'vitest'
import { absolute } from '@/lib/origin'
import { newsFaults, sitemapEntries, sitemapFaults, videoFaults } from '../testing/sitemap-rules'
import { aStory, aVideo } from '../testing/story'
import { newsSitemap } from './news'
import { pagesSitemap } from './pages'
import { indexSitemap, parseShard, storiesSitemap } from './stories'
import { videoSitemap } from './videos'

const changedAt = '2026-11-02T02:03:04.000Z'

test('stories, with their last change', () => {
  const file = storiesSitemap([aStory(), aVideo()]) ?? ''
  expect(sitemapFaults(file)).toEqual([])
  expect(sitemapEntries(file)).toMatchObject([
    { loc: absolute('/article/12'), lastmod: '2026-11-02T10:03:04+08:00' },
    { loc: absolute('/video/13') },
  ])
  expect(storiesSitemap([])).toBeNull()
})

test('the index', () => {
  const file = indexSitemap([{ shard: 3, changedAt }])
  expect(sitemapFaults(file)).toEqual([])
  expect(sitemapEntries(file)).toHaveLength(4)
  expect(file).toContain('/sitemap/stories/3.xml</loc>')
})

test('pages; an address is as its page spells it, a year changed with its newest month', () => {
  const places = { columns: [], ranked: [{ name: 'city', changedAt }], pages: [] }
  const topics = [{ name: 'R&D 港口', changedAt }]
  const months = [
    { name: '2026-11', changedAt },
    { name: '2026-10', changedAt: '2026-10-01T00:00:00.000Z' },
  ]
  const file = pagesSitemap({ newest: {}, ...places, topics, months })
  expect(sitemapFaults(file)).toEqual([])
  expect(sitemapEntries(file)).toEqual(
    expect.arrayContaining([
      { loc: absolute('/archive/2026'), lastmod: '2026-11-02T10:03:04+08:00' },
      { loc: absolute('/archive/2026/10'), lastmod: '2026-10-01T08:00:00+08:00' },
      { loc: absolute('/hot/column/city/week'), lastmod: '2026-11-02T10:03:04+08:00' },
    ]),
  )
  expect(file).toContain('/topic/R%26D%20%E6%B8%AF%E5%8F%A3</loc>')
})

test('news', () => {
  const file = newsSitemap([aStory({ publishedAt: new Date().toISOString() })])
  expect(newsFaults(file)).toEqual([])
  expect(newsFaults(newsSitemap([aStory({ publishedAt: changedAt })]))).toHaveLength(1)
})

test('videos, with a description even where nobody wrote a summary', () => {
  const { clip, ...video } = aVideo({ summary: '' })
  const listed = { ...video, file: clip?.file ?? '', duration: 30_000 }
  const file = videoSitemap([listed])
  expect(videoFaults(file)).toEqual([])
  expect(file).not.toContain('video:duration')
})

test.each([
  ['1.xml', 1],
  ['42950.xml', 42950],
  ['42951.xml', null],
  ['0.xml', null],
  ['01.xml', null],
  ['1', null],
  ['x.xml', null],
])('%s is shard %o', (file, shard) => {
  expect(parseShard(file)).toBe(shard)
})
