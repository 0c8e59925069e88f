import { expect, test, vi } from 'vitest'
import { feedFaults } from '@/lib/seo/testing/feed-rules'
import { aStory, aVideo } from '@/lib/seo/testing/story'
import { parseXml } from '@/lib/seo/testing/xml'
import { absolute } from '@/lib/http/origin'
import { rfc822 } from './rfc822'
import { rss } from './rss'

vi.mock('@/lib/content/pictures', () => ({
  readPicture: (key: string) => Promise.resolve(key === 'there.jpg' ? { key, file: key } : null),
}))
vi.mock('@/lib/content/stories', () => ({ readStory: () => Promise.resolve(null) }))

const SITE_ID = '7e4b3c1a-0000-4000-8000-000000000001'
const channel = { title: '晓闻', description: '新闻', path: '/' }

test('a feed is valid even with markup and control characters in titles and bodies', async () => {
  const typed = ']]> <b>&amp;\u0000\u000b 😀'
  const items = [aStory(), aVideo(), aStory({ id: 14, title: typed, body: typed, byline: typed })]
  const file = await rss(channel, items, SITE_ID)
  expect(feedFaults(file, absolute('/feed.xml'))).toEqual([])
  expect(JSON.stringify(parseXml(file))).toContain('😀')
})

test('each author is a creator of its own', async () => {
  const file = await rss(channel, [aStory({ byline: '记者：张三，李四' })], SITE_ID)
  expect(file).toContain('<dc:creator>张三</dc:creator><dc:creator>李四</dc:creator>')
})

test('an empty feed is valid', async () => {
  expect(feedFaults(await rss(channel, [], SITE_ID), absolute('/feed.xml'))).toEqual([])
})

test('a body has absolute URLs and no missing pictures', async () => {
  const body = '![海](there.jpg "图说")\n\n![无](gone.jpg)\n\n[更多](/columns)'
  const file = await rss(channel, [aStory({ body })], SITE_ID)
  expect(file).toContain(absolute('/image/960/there.jpg.webp'))
  expect(file).toContain(absolute('/columns'))
  expect(file).not.toContain('gone.jpg')
  expect(feedFaults(file, absolute('/feed.xml'))).toEqual([])
})

test('a body ends with the corrections, as text', async () => {
  const corrections = [{ id: 1, text: '<b>误</b>', at: '2026-11-02T02:03:04.000Z' }]
  const file = await rss(channel, [aStory({ corrections })], SITE_ID)
  expect(file).toContain('更正（2026-11-02 10:03:04）：&amp;lt;b&amp;gt;误')
  expect(feedFaults(file, absolute('/feed.xml'))).toEqual([])
})

test('dates follow RFC 822', () => {
  expect(rfc822('2022-04-30T11:36:37.000Z')).toBe('Sat, 30 Apr 2022 19:36:37 +0800')
  expect(rfc822('2022-04-30T18:00:00.000Z')).toBe('Sun, 01 May 2022 02:00:00 +0800')
})
