import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { rankViews } from '@/lib/jobs/rank-views'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { readMostRead } from './most-read'
import { readStats } from './stats'
import { readStoryReads } from './story-reads'

ownDatabase()

const whole = { rights: { edit: 'all' } } as const
const city = { rights: { write: ['city'], proof: ['city'] } } as const

beforeAll(async () => {
  await db().column.createMany({
    data: [
      { slug: 'city', name: '城事' },
      { slug: 'sea', name: '海事' },
    ],
  })
})

beforeEach(() =>
  asOwner('truncate story, listing.day_views, listing.most_read restart identity cascade'),
)

async function addStory(columnSlug: string | null, byline = ''): Promise<number> {
  const data = { title: '港口', body: '正文。', columnSlug, byline }
  return (await db().story.create({ data, select: { id: true } })).id
}

const addViews = (story: number, daysAgo: number, views: number) => db().$executeRaw`
  insert into listing.story_views (story_id, hour, views)
  values (${story}, date_trunc('hour', now()) - make_interval(days => ${daysAgo}::int), ${views})`

describe('sums of a range', () => {
  test('by column and by each author, with as many days before', async () => {
    const [a, b] = [await addStory('city', '记者 王晓 李明'), await addStory('sea', '李明')]
    await addViews(a, 0, 10)
    await addViews(a, 6, 1)
    await addViews(a, 7, 100)
    await addViews(b, 13, 50)
    await addViews(b, 14, 1000)
    await addViews(b, 2, 4)
    const { total, days, columns, authors } = await readStats(whole, 7)
    expect(total).toEqual({ views: 15, before: 150 })
    expect(columns).toEqual([
      { name: '城事', views: 11, before: 100 },
      { name: '海事', views: 4, before: 50 },
    ])
    expect(authors).toEqual([
      { name: '李明', views: 15, before: 150 },
      { name: '王晓', views: 11, before: 100 },
    ])
    expect(days.map(({ views }) => views)).toEqual([1, 0, 0, 0, 4, 0, 10])
  })

  test('without a column or a byline they are there without a name', async () => {
    await addViews(await addStory(null), 0, 3)
    const { columns, authors } = await readStats(whole, 1)
    expect([columns, authors]).toEqual([
      [{ name: '', views: 3, before: 0 }],
      [{ name: '', views: 3, before: 0 }],
    ])
  })
})

test('who has rights for a column sees nothing of others', async () => {
  const [own, other, none] = [await addStory('city'), await addStory('sea'), await addStory(null)]
  for (const [place, id] of [own, other, none].entries()) await addViews(id, 0, 10 ** place)
  await rankViews()
  const stats = await readStats(city, 7)
  expect([stats.total.views, stats.days.at(-1)?.views]).toEqual([1, 1])
  const { stories } = await readMostRead(city, 7, undefined)
  expect(stories.map(({ id }) => id)).toEqual([own])
  expect((await readStoryReads(city, own, undefined))?.ever).toBe(1)
  expect(await readStoryReads(city, other, undefined)).toBeNull()
  expect(await readStoryReads(city, none, undefined)).toBeNull()
  expect((await readStoryReads(whole, none, undefined))?.ever).toBe(100)
})

test('the most read come in pages, each once', async () => {
  await db().$executeRaw`
    insert into story (title, body, column_slug) select '第' || i, '正文。', 'city' from generate_series(1, 120) i`
  await db().$executeRaw`
    insert into listing.story_views (story_id, hour, views)
    select id, date_trunc('hour', now()), 1 + id % 3 from story`
  await rankViews()
  const seen: { id: number; views: number }[] = []
  let next: string | null | undefined = undefined
  do {
    const page = await readMostRead(whole, 1, next)
    seen.push(...page.stories)
    next = page.next
  } while (next !== null)
  expect(new Set(seen.map(({ id }) => id)).size).toBe(120)
  expect(seen.map(({ views }) => views)).toEqual(
    seen
      .map(({ views }) => views)
      .sort()
      .reverse(),
  )
})

test('a story is shown thirty days at a time, as far back as it was read', async () => {
  const id = await addStory('city')
  for (const [ago, views] of [
    [0, 1],
    [29, 2],
    [30, 4],
    [75, 8],
  ] as const)
    await addViews(id, ago, views)
  const newest = await readStoryReads(whole, id, undefined)
  expect(newest?.ever).toBe(15)
  expect(newest?.days).toHaveLength(30)
  expect([newest?.days[0]?.views, newest?.days.at(-1)?.views]).toEqual([2, 1])
  const older = await readStoryReads(whole, id, newest?.next)
  expect([older?.days[0]?.views, older?.days.at(-1)?.views]).toEqual([0, 4])
  const oldest = await readStoryReads(whole, id, older?.next)
  expect(oldest?.days.reduce((sum, { views }) => sum + views, 0)).toBe(8)
  expect(oldest?.next).toBeNull()
  expect((await readStoryReads(whole, id, '2026-99-99'))?.days).toEqual(newest?.days)
})
