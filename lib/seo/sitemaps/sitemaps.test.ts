import { expect, test } from 'vitest'
import type { ListedVideo } from '@/lib/content/sitemap-videos'
import { absolute } from '@/lib/http/origin'
import { indexFaults, urlsetFaults } from '../testing/schema'
import { newsFaults, sitemapEntries, sitemapFaults, videoFaults } from '../testing/sitemap-rules'
import { batches, join } from '../testing/stream'
import { aStory, aVideo } from '../testing/story'
import { indexSitemap } from './index-file'
import { newsSitemap } from './news'
import { pagesSitemap } from './pages'
import { parseShard, storiesSitemap } from './stories'
import { videoSitemap } from './videos'

const changedAt = '2026-11-02T02:03:04.000Z'
const cover = { file: 'a/b.jpg', focusX: null, focusY: null }
const stories = () =>
  join(storiesSitemap(batches({ ...aStory(), cover }, { ...aVideo(), cover: null })))
const index = (hasOlder = false) =>
  indexSitemap({
    stories: [{ shard: 3, changedAt }],
    news: [],
    videos: [{ shard: 2, changedAt: '2026-10-01T00:00:00.000Z' }],
    hasOlder,
  })
const news = (publishedAt = new Date().toISOString()) => newsSitemap([aStory({ publishedAt })])

function videos(given: Partial<ListedVideo> = {}): Promise<string> {
  const video = { ...aVideo({ summary: '' }), cover: null, file: 'clips/tide.mp4', duration: 42.4 }
  return join(videoSitemap(batches({ ...video, ...given })))
}

function pages(): string {
  const months = [
    { name: '2026-11', changedAt },
    { name: '2026-10', changedAt: '2026-10-01T00:00:00.000Z' },
  ]
  return pagesSitemap({
    newest: {},
    columns: [],
    ranked: [{ name: 'city', changedAt }],
    pages: [],
    specials: [],
    topics: [{ name: 'R&D 港口', changedAt }],
    months,
  })
}

const scriptsOf = (path: string) =>
  [
    ['zh-Hans', path],
    ['zh-Hant', `/hant${path}`],
  ].map(([hreflang, href]) => ({
    '@_rel': 'alternate',
    '@_hreflang': hreflang,
    '@_href': absolute(href ?? ''),
  }))

test('stories are listed with their last change and cover', async () => {
  const file = await stories()
  expect(await urlsetFaults(file)).toEqual([])
  expect(sitemapFaults(file)).toEqual([])
  expect(sitemapEntries(file)).toEqual([
    {
      loc: absolute('/article/12'),
      lastmod: '2026-11-02T10:03:04+08:00',
      'image:image': { 'image:loc': absolute('/image/1200x675/a/b.jpg.jpg') },
      'xhtml:link': scriptsOf('/article/12'),
    },
    {
      loc: absolute('/video/13'),
      lastmod: '2026-11-02T10:03:04+08:00',
      'xhtml:link': scriptsOf('/video/13'),
    },
  ])
})

test('the index gives the last change of each file', async () => {
  const file = index()
  expect(await indexFaults(file)).toEqual([])
  expect(sitemapFaults(file)).toEqual([])
  const lastmod = '2026-11-02T10:03:04+08:00'
  expect(sitemapEntries(file)).toEqual([
    { loc: absolute('/sitemap/pages.xml'), lastmod },
    { loc: absolute('/sitemap/news.xml') },
    { loc: absolute('/sitemap/video.xml'), lastmod: '2026-10-01T08:00:00+08:00' },
    { loc: absolute('/sitemap/stories/3.xml'), lastmod },
  ])
  expect(await indexFaults(index(true))).toEqual([])
  expect(sitemapEntries(index(true)).at(-1)).toEqual({
    loc: absolute('/sitemap/videos/2.xml'),
    lastmod: '2026-10-01T08:00:00+08:00',
  })
})

const pageEntry = (path: string, lastmod: string) => ({
  loc: absolute(path),
  lastmod,
  'xhtml:link': scriptsOf(path),
})

test('page URLs are escaped, and a year has the time of its newest month', async () => {
  const file = pages()
  expect(await urlsetFaults(file)).toEqual([])
  expect(sitemapFaults(file)).toEqual([])
  expect(sitemapEntries(file)).toEqual(
    expect.arrayContaining([
      pageEntry('/archive/2026', '2026-11-02T10:03:04+08:00'),
      pageEntry('/archive/2026/10', '2026-10-01T08:00:00+08:00'),
      pageEntry('/hot/column/city/week', '2026-11-02T10:03:04+08:00'),
      { loc: absolute('/complaint') },
    ]),
  )
  expect(file).toContain('/topic/R%26D%20%E6%B8%AF%E5%8F%A3</loc>')
})

test('the news sitemap is valid and lists no old stories', async () => {
  expect(await urlsetFaults(news())).toEqual([])
  expect(newsFaults(news())).toEqual([])
  expect(newsFaults(news(changedAt))).toHaveLength(1)
})

test('a video without a summary has its title as description', async () => {
  const file = await videos()
  expect(await urlsetFaults(file)).toEqual([])
  expect(videoFaults(file)).toEqual([])
  expect(sitemapEntries(file)[0]?.['video:video']).toMatchObject({
    'video:description': '潮水退去之后',
    'video:duration': '42',
  })
})

test('a duration beyond Google’s limit is left out, and a long title is cut', async () => {
  const file = await videos({ duration: 30_000, title: '潮'.repeat(200), summary: '&'.repeat(500) })
  expect(await urlsetFaults(file)).toEqual([])
  expect(file).not.toContain('video:duration')
  expect(file).toContain(`<video:title>${'潮'.repeat(99)}…</video:title>`)
})

test.each([
  ['stories', stories, '<loc>', '<loc>x</loc><loc>'],
  ['stories', stories, /<image:loc>[^<]+<\/image:loc>/, ''],
  ['stories', stories, /<image:loc>http:\/\/[^/]+/, '<image:loc>'],
  ['stories', stories, /(<lastmod>)2026-11-02/, '$12026-13-02'],
  ['pages', pages, '<url>', '<url><priority>2</priority>'],
  ['index', index, '<sitemap>', '<url>'],
  ['index', index, /<loc>[^<]+<\/loc>/, ''],
  ['news', news, 'zh-cn', 'Chinese'],
  ['news', news, /<news:title>[^<]+<\/news:title>/, ''],
  ['news', news, /<news:name>[^<]+/, '<news:name>'],
  ['videos', videos, /<video:thumbnail_loc>[^<]+<\/video:thumbnail_loc>/, ''],
  ['videos', videos, /<video:content_loc>[^<]+<\/video:content_loc>/, ''],
  ['videos', videos, /<video:title>/, `<video:title>${'长'.repeat(100)}`],
  ['videos', videos, '<video:duration>42', '<video:duration>28801'],
  ['videos', videos, '</urlset>', ''],
] as const)('the schema refuses a broken file of %s (%#)', async (kind, write, part, other) => {
  const file = await write()
  const brokenFile = file.replace(part, other)
  expect(brokenFile).not.toBe(file)
  const faults = kind === 'index' ? indexFaults : urlsetFaults
  expect(await faults(brokenFile)).not.toEqual([])
})

test.each([
  ['1.xml', 1],
  ['214749.xml', 214_749],
  ['214750.xml', null],
  ['0.xml', null],
  ['01.xml', null],
  ['1', null],
  ['x.xml', null],
])('the file name %s is parsed as shard %o', (file, shard) => {
  expect(parseShard(file)).toBe(shard)
})
