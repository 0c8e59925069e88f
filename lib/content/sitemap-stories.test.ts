import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'
import { ownDatabase } from '@/lib/testing/own-database'
import { hasOlderVideos, hasVideos, MAX_VIDEOS, newestVideos, shardVideos } from './sitemap-videos'
import { readShards, readVideoShards } from './sitemap-index'
import { hasStories, SHARD_SIZE, shardStories } from './sitemap-stories'

ownDatabase()

const FAR = 214_749
const published = new Date('2025-03-05T12:00:00Z')
const changed = new Date('2025-04-01T00:00:00Z')
const soon = new Date(Date.now() + 3_600_000)

beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
  await db().image.createMany({
    data: ['cover.jpg', 'poster.jpg'].map((key) => ({ key, width: 1600, height: 900, focusX: 30 })),
  })
  await db().video.create({
    data: { key: 'tide', file: 'tide.mp4', poster: 'poster.jpg', duration: 42 },
  })
  await createStory(1, { cover: 'cover.jpg' })
  await createStory(2, { kind: 'video', video: 'tide', updatedAt: changed })
  await createStory(SHARD_SIZE, { publishedAt: soon })
  await createStory(SHARD_SIZE + 1, { status: 'withdrawn', updatedAt: new Date('2025-06-01') })
  await createStory(2 * SHARD_SIZE + 1, { status: 'draft' })
  await createStory((FAR - 1) * SHARD_SIZE + 1)
  await createStory((FAR - 1) * SHARD_SIZE + 2, { status: 'withdrawn', updatedAt: changed })
  await createStory(3, { canonicalUrl: 'https://first.example/1' })
  await createStory(4, { kind: 'video', video: 'tide', canonicalUrl: 'https://first.example/2' })
  await createStory(4 * SHARD_SIZE + 1, { canonicalUrl: 'https://first.example/3' })
  await createStory(5 * SHARD_SIZE + 1, { kind: 'video', publishedAt: soon, video: 'tide' })
  await createStory(6 * SHARD_SIZE, { kind: 'video', cover: 'cover.jpg', video: 'tide' })
  await db().$executeRaw`insert into story (id, status, title, column_slug, published_at, body)
    select 30000 + i, 'published', '忙碌', 'city', '2024-06-06', '正文。' from generate_series(1, 2500) i`
})

test('the index lists each shard with published stories, up to the last id, and its newest change', async () => {
  expect(await readShards()).toEqual([
    { shard: 1, changedAt: changed.toISOString() },
    { shard: 4, changedAt: new Date('2024-06-06T00:00:00Z').toISOString() },
    { shard: 6, changedAt: published.toISOString() },
    { shard: FAR, changedAt: changed.toISOString() },
  ])
})

test('a shard lists the published stories of its ids with their cover, but none that was first published elsewhere', async () => {
  expect(await all(shardStories(1))).toEqual([
    { id: 1, kind: 'article', cover: cover('cover.jpg'), ...times(published) },
    { id: 2, kind: 'video', cover: cover('poster.jpg'), ...times(changed) },
  ])
  expect((await all(shardStories(FAR))).map(({ id }) => id)).toEqual([(FAR - 1) * SHARD_SIZE + 1])
})

test('a shard is read in batches, each story once', async () => {
  const batches = []
  for await (const batch of shardStories(4)) batches.push(batch)
  expect(batches.map((batch) => batch.length)).toEqual([1000, 1000, 500])
  expect(batches.flat().map(({ id }) => id)).toEqual(
    Array.from({ length: 2500 }, (_, index) => 30_001 + index),
  )
})

test.each([
  [1, true],
  [2, false],
  [3, false],
  [4, true],
  [5, false],
  [FAR, true],
])('whether shard %i contains published stories: %s', async (shard, holds) => {
  expect(await hasStories(shard)).toBe(holds)
})

test('published videos with a file are listed newest first and by shard', async () => {
  expect(await all(newestVideos())).toEqual([
    expect.objectContaining({ id: 6 * SHARD_SIZE, cover: cover('cover.jpg'), file: 'tide.mp4' }),
    expect.objectContaining({ id: 2, cover: cover('poster.jpg'), duration: 42, ...times(changed) }),
  ])
  expect(await hasOlderVideos()).toBe(false)
  expect(await readVideoShards()).toEqual([
    { shard: 1, changedAt: changed.toISOString() },
    { shard: 6, changedAt: published.toISOString() },
  ])
  expect((await all(shardVideos(6))).map(({ id }) => id)).toEqual([6 * SHARD_SIZE])
  expect(await hasVideos(6)).toBe(true)
  expect(await hasVideos(4)).toBe(false)
})

test('with more videos than one file lists, it has the newest and the shards have all', async () => {
  await db()
    .$executeRaw`insert into story (id, kind, status, title, column_slug, video, published_at, body)
    select 80000 + i, 'video', 'published', '忙碌', 'city', 'tide', '2024-06-06'::timestamptz + i * interval '1 minute', '正文。'
    from generate_series(1, ${MAX_VIDEOS}::int) i`
  expect(await hasOlderVideos()).toBe(true)
  const newest = (await all(newestVideos())).map(({ id }) => id)
  expect(newest).toHaveLength(MAX_VIDEOS)
  expect([...newest.slice(0, 3), newest.at(-1)]).toEqual([60_000, 2, 85_000, 80_003])
  expect((await all(shardVideos(9))).map(({ id }) => id)).toEqual(
    Array.from({ length: MAX_VIDEOS }, (_, index) => 80_001 + index),
  )
})

async function all<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const items = []
  for await (const batch of batches) items.push(...batch)
  return items
}

function times(updatedAt: Date): { publishedAt: string; updatedAt: string } {
  return { publishedAt: published.toISOString(), updatedAt: updatedAt.toISOString() }
}

async function createStory(
  id: number,
  more: Partial<Prisma.StoryUncheckedCreateInput> = {},
): Promise<void> {
  const story = { id, status: 'published', title: '题', body: '文', columnSlug: 'city' } as const
  await db().story.create({
    data: { ...story, publishedAt: published, updatedAt: published, ...more },
  })
}

/** Both pictures have the same. */
function cover(file: string) {
  return { file, focusX: 30, focusY: null }
}
