import { expect, test } from 'vitest'
import { newsArticle } from './article'
import { breadcrumbs } from './breadcrumb'
import { serialise, type Thing } from './json-ld'
import { collection, webPage } from './listing'
import { organisation, publisher, website } from './organisation'
import { thingFaults } from './testing/thing-rules'
import { aStory, aVideo } from './testing/story'
import { videoObject } from './video'

test.each([
  ['article', newsArticle(aStory())],
  ['article without anything', newsArticle(bare())],
  ['video as news', newsArticle(aVideo())],
  ['video', videoObject(aVideo())],
  [
    'video without anything',
    videoObject(aVideo({ ...bare(), kind: 'video', clip: aVideo().clip })),
  ],
  ['breadcrumbs', breadcrumbs([{ name: '时讯', path: '/column/shixun' }])],
  ['site', website()],
  ['organisation', organisation()],
  ['listing', collection('时讯', '/column/shixun', [aStory(), aVideo()])],
  ['empty listing', collection('时讯', '/column/shixun', [])],
  [
    'page',
    webPage({ slug: 'about', title: '关于', body: '', updatedAt: '2026-11-02T02:03:04.000Z' }),
  ],
])('the JSON-LD is valid: %s', (_, thing) => {
  expect(thing && thingFaults(roundTrip(thing))).toEqual([])
})

test('each correction is a CorrectionComment with its time', () => {
  const corrections = [
    { id: 1, text: '日期有误', at: '2026-11-02T02:03:04.000Z' },
    { id: 2, text: '地名有误', at: '2026-11-03T02:03:04.000Z' },
  ]
  expect(newsArticle(aStory({ corrections })).correction).toEqual([
    { '@type': 'CorrectionComment', text: '日期有误', datePublished: '2026-11-02T10:03:04+08:00' },
    { '@type': 'CorrectionComment', text: '地名有误', datePublished: '2026-11-03T10:03:04+08:00' },
  ])
  expect(newsArticle(aStory()).correction).toBeUndefined()
})

test('a long headline is cut', () => {
  const { headline } = newsArticle(aStory({ title: '长'.repeat(200) }))
  expect(Array.from(String(headline))).toHaveLength(110)
})

test.each([
  [{ byline: '记者：张三' }, [{ '@type': 'Person', name: '张三' }]],
  [{ byline: '', source: '新华社' }, [{ '@type': 'Organization', name: '新华社' }]],
  [{ byline: '本报讯', source: '' }, [publisher()]],
])('the author of %o', (fields, author) => {
  expect(newsArticle(aStory(fields))).toMatchObject({ author })
})

test('dateModified is not before datePublished', () => {
  const early = newsArticle(aStory({ updatedAt: '2026-10-01T00:00:00.000Z' }))
  expect(early.dateModified).toBe('2026-11-01T10:03:04+08:00')
})

test('the crops of a small picture have their true size', () => {
  const cover = {
    key: 'a.jpg',
    file: 'a.jpg',
    alt: '',
    credit: '',
    caption: '',
    partnersMay: true,
    width: 800,
    height: 600,
    focusX: null,
    focusY: null,
  }
  expect(newsArticle(aStory({ cover })).image).toMatchObject([
    { width: 800, height: 450 },
    { width: 800, height: 600 },
    { width: 600, height: 600 },
  ])
})

test('the author is the people of the byline, or else the source, or else the site', () => {
  expect(newsArticle(aStory()).author).toMatchObject([{ name: '王晓' }, { name: '李明' }])
  expect(newsArticle(aStory({ byline: '', source: '中青报' })).author).toMatchObject([
    { '@type': 'Organization', name: '中青报' },
  ])
  expect(newsArticle(bare()).author).toMatchObject([{ name: '晓闻' }])
})

test('a VideoObject has the transcript, if there is one', () => {
  const lines = ['一。', '二。'].map((text, second) => ({ second, text }))
  expect(videoObject(aVideo(), { lines, chapters: [] })?.transcript).toBe('一。\n二。')
  expect(videoObject(aVideo(), { lines: [], chapters: [] })?.transcript).toBeUndefined()
})

test('the chapters of a VideoObject are clips that end where the next begins', () => {
  const chapters = [
    { second: 0, text: '启航' },
    { second: 21, text: '到港' },
  ]
  const story = aVideo()
  expect(videoObject(story, { lines: [], chapters })?.hasPart).toMatchObject([
    { '@type': 'Clip', name: '启航', startOffset: 0, endOffset: 21 },
    { name: '到港', startOffset: 21, endOffset: Math.floor(story.clip?.duration ?? 0) },
  ])
  expect(videoObject(story)?.hasPart).toBeUndefined()
})

test('a story without a clip has no VideoObject', () => {
  expect(videoObject(aStory())).toBeNull()
  expect(videoObject(aVideo({ clip: null }))).toBeNull()
  expect(newsArticle(aVideo({ clip: null })).video).toBeUndefined()
  expect(newsArticle(aVideo()).video).toEqual({ '@id': videoObject(aVideo())?.['@id'] })
})

test('no title can end the script element', () => {
  const title = '</script><script>alert(1)</script><!-- & \u2028\u2029'
  const json = serialise(newsArticle(aStory({ title })))
  expect(json).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(json)).toHaveProperty('headline', title)
})

function bare() {
  const empty = { summary: '', body: '', source: '', byline: '', keywords: [], cover: null }
  return aStory(empty)
}

function roundTrip(thing: Thing): unknown {
  return JSON.parse(serialise(thing))
}
