/** What the sitemaps of stories and videos list: in rows, not in a cache. */
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'
import { ownDatabase } from '@/lib/testing/own-database'
import { hasOlderVideos, holdsVideos, MOST_VIDEOS, newestVideos, videosOf } from './sitemap-videos'
import { readShards, readVideoShards } from './sitemap-index'
import { holdsStories, SHARD_SIZE, storiesOf } from './sitemap-stories'

ownDatabase()

const FAR = 214_749
const published = new Date('2025-03-05T12:00:00Z')
const changed = new Date('2025-04-01T00:00:00Z')
const soon = new Date(Date.now() + 3_600_000)

beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
  await db().image.createMany({
    data: ['cover.jpg', 'poster.jpg'].map((key) => ({ key, width: 1600, height: 900 })),
  })
  await db().video.create({
    data: { key: 'tide', file: 'tide.mp4', poster: 'poster.jpg', duration: 42 },
  })
  await write(1, { cover: 'cover.jpg' })
  await write(2, { kind: 'video', video: 'tide', updatedAt: changed })
  await write(SHARD_SIZE, { publishedAt: soon })
  await write(SHARD_SIZE + 1, { status: 'withdrawn', updatedAt: new Date('2025-06-01') })
  await write(2 * SHARD_SIZE + 1, { status: 'draft' })
  await write((FAR - 1) * SHARD_SIZE + 1)
  await write((FAR - 1) * SHARD_SIZE + 2, { status: 'withdrawn', updatedAt: changed })
  await write(5 * SHARD_SIZE + 1, { kind: 'video', publishedAt: soon, video: 'tide' })
  await write(6 * SHARD_SIZE, { kind: 'video', cover: 'cover.jpg', video: 'tide' })
  await db().$executeRaw`insert into story (id, status, title, column_slug, published_at)
    select 30000 + i, 'published', '忙碌', 'city', '2024-06-06' from generate_series(1, 2500) i`
})

test('the index names the shards that hold stories, with their newest change, and reaches the last id', async () => {
  expect(await readShards()).toEqual([
    { shard: 1, changedAt: changed.toISOString() },
    { shard: 4, changedAt: new Date('2024-06-06T00:00:00Z').toISOString() },
    { shard: 6, changedAt: published.toISOString() },
    { shard: FAR, changedAt: changed.toISOString() },
  ])
})

test('a shard lists the published stories of its ids, with the picture of their cards', async () => {
  expect(await all(storiesOf(1))).toEqual([
    { id: 1, kind: 'article', cover: 'cover.jpg', ...times(published) },
    { id: 2, kind: 'video', cover: 'poster.jpg', ...times(changed) },
  ])
  expect((await all(storiesOf(FAR))).map(({ id }) => id)).toEqual([(FAR - 1) * SHARD_SIZE + 1])
})

test('a shard comes in parts, each story once', async () => {
  const parts = []
  for await (const part of storiesOf(4)) parts.push(part)
  expect(parts.map((part) => part.length)).toEqual([1000, 1000, 500])
  expect(parts.flat().map(({ id }) => id)).toEqual(
    Array.from({ length: 2500 }, (_, place) => 30_001 + place),
  )
})

test.each([
  [1, true],
  [2, false],
  [3, false],
  [4, true],
  [5, false],
  [FAR, true],
])('whether shard %i holds published stories: %s', async (shard, holds) => {
  expect(await holdsStories(shard)).toBe(holds)
})

test('the videos that can be watched, newest first, and the shards that they stand in', async () => {
  expect(await all(newestVideos())).toEqual([
    expect.objectContaining({ id: 6 * SHARD_SIZE, cover: 'cover.jpg', file: 'tide.mp4' }),
    expect.objectContaining({ id: 2, cover: 'poster.jpg', duration: 42, ...times(changed) }),
  ])
  expect(await hasOlderVideos()).toBe(false)
  expect(await readVideoShards()).toEqual([
    { shard: 1, changedAt: changed.toISOString() },
    { shard: 6, changedAt: published.toISOString() },
  ])
  expect((await all(videosOf(6))).map(({ id }) => id)).toEqual([6 * SHARD_SIZE])
  expect(await holdsVideos(6)).toBe(true)
  expect(await holdsVideos(4)).toBe(false)
})

test('more videos than one file holds: it has the newest, and the shards have all', async () => {
  await db()
    .$executeRaw`insert into story (id, kind, status, title, column_slug, video, published_at)
    select 80000 + i, 'video', 'published', '忙碌', 'city', 'tide', '2024-06-06'::timestamptz + i * interval '1 minute'
    from generate_series(1, ${MOST_VIDEOS}::int) i`
  expect(await hasOlderVideos()).toBe(true)
  const newest = (await all(newestVideos())).map(({ id }) => id)
  expect(newest).toHaveLength(MOST_VIDEOS)
  expect([...newest.slice(0, 3), newest.at(-1)]).toEqual([60_000, 2, 85_000, 80_003])
  expect((await all(videosOf(9))).map(({ id }) => id)).toEqual(
    Array.from({ length: MOST_VIDEOS }, (_, place) => 80_001 + place),
  )
})

async function all<T>(parts: AsyncIterable<T[]>): Promise<T[]> {
  const items = []
  for await (const part of parts) items.push(...part)
  return items
}

function times(updatedAt: Date): { publishedAt: string; updatedAt: string } {
  return { publishedAt: published.toISOString(), updatedAt: updatedAt.toISOString() }
}

async function write(
  id: number,
  more: Partial<Prisma.StoryUncheckedCreateInput> = {},
): Promise<void> {
  const story = { id, status: 'published', title: '题', columnSlug: 'city' } as const
  await db().story.create({
    data: { ...story, publishedAt: published, updatedAt: published, ...more },
  })
}
