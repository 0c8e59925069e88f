import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { readCorrectionFeed } from './correction-feed'
import { readCorrections } from './corrections'
import { readFeed } from './feeds'
import { readStory } from './stories'

ownDatabase()
let id: number

beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
  const story = await createStory('港口', 'published')
  id = story.id
  const withdrawn = await createStory('撤回', 'withdrawn')
  await correct(id, '后写，先改', '2026-01-01T00:00:00.000Z')
  await correct(id, '地名有误', '2026-01-03T00:00:00.000Z')
  await correct(id, '日期有误', '2026-01-02T00:00:00.000Z')
  await correct(withdrawn.id, '看不见', '2026-01-04T00:00:00.000Z')
})

test('a story has its corrections, oldest first', async () => {
  const texts = ['后写，先改', '日期有误', '地名有误']
  expect((await readStory(id))?.corrections.map(({ text }) => text)).toEqual(texts)
  const [item] = await readFeed()
  expect(item?.corrections.map(({ text }) => text)).toEqual(texts)
})

test('the list has those of public stories, newest first, each page once', async () => {
  const first = await readCorrections(null, 2)
  expect(first.items).toMatchObject([
    { text: '地名有误', at: '2026-01-03T00:00:00.000Z', story: { id, title: '港口' } },
    { text: '日期有误' },
  ])
  const second = await readCorrections(first.next, 2)
  expect(second).toMatchObject({ items: [{ text: '后写，先改' }], next: null })
})

test('each correction is an item of its own in the feed', async () => {
  const items = await readCorrectionFeed()
  expect(items).toHaveLength(3)
  expect(new Set(items.map(({ idOf }) => idOf)).size).toBe(3)
  expect(items[0]).toMatchObject({
    id,
    title: '更正：《港口》',
    summary: '地名有误',
    publishedAt: '2026-01-03T00:00:00.000Z',
  })
})

test('a withdrawn story says why', async () => {
  const { id } = await createStory('有误', 'withdrawn', '消息来源不实')
  expect(await readStory(id)).toMatchObject({
    status: 'withdrawn',
    withdrawalReason: '消息来源不实',
  })
})

function createStory(title: string, status: 'published' | 'withdrawn', withdrawalReason = '') {
  const publishedAt = new Date('2026-01-01T00:00:00Z')
  return db().story.create({
    data: { title, status, body: '正文。', columnSlug: 'city', publishedAt, withdrawalReason },
  })
}

function correct(storyId: number, text: string, at: string) {
  return db().correction.create({ data: { storyId, text, at } })
}
