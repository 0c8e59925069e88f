import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { readEpisodes } from './episodes'
import { readStory } from './stories'

ownDatabase()
const ids = new Map<string, number>()

beforeAll(async () => {
  await db().column.createMany({
    data: [
      { slug: 'evening', name: '晚间', format: 'programme' },
      { slug: 'city', name: '城市' },
    ],
  })
  await create('一', '2025-01-01T12:00:00Z')
  await create('二', '2025-01-02T12:00:00Z')
  await create('同时', '2025-01-02T12:00:00Z')
  await create('撤回', '2025-01-03T12:00:00Z', { status: 'withdrawn' })
  await create('文章', '2025-01-03T12:00:00Z', { kind: 'article' })
  await create('三', '2025-01-04T12:00:00Z')
  await create('预定', new Date(Date.now() + 86_400_000).toISOString())
  await create('新闻一', '2025-01-01T12:00:00Z', { columnSlug: 'city' })
  await create('新闻二', '2025-01-02T12:00:00Z', { columnSlug: 'city' })
})

test.each([
  ['一', undefined, '二'],
  ['二', '一', '同时'],
  ['同时', '二', '三'],
  ['三', '同时', undefined],
  ['文章', undefined, undefined],
  ['新闻二', undefined, undefined],
])('of %s the previous episode is %s and the following %s', async (title, previous, following) => {
  const story = await readStory(ids.get(title) ?? 0)
  if (!story) throw new Error(title)
  const episodes = await readEpisodes(story)
  expect([episodes.previous?.title, episodes.following?.title]).toEqual([previous, following])
})

async function create(title: string, publishedAt: string, row: object = {}): Promise<void> {
  const data = { status: 'published', kind: 'video', body: '文。', columnSlug: 'evening' } as const
  const { id } = await db().story.create({ data: { ...data, title, publishedAt, ...row } })
  ids.set(title, id)
}
