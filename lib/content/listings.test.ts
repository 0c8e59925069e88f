import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { dayOf } from '@/lib/time'
import { byYear, DAY_PAGE, readMonth, readMonths, readDayCursors } from './archive'
import { readNeighbours } from './archive-neighbours'
import { parseCursor } from './cursor'
import { readRelatedTopics } from './keywords'
import { readDay } from './lists'
import { readHot } from './ranking'
import { readListedColumns, readListedMonths, readListedTopics } from './sitemap-pages'

ownDatabase()
const today = dayOf(new Date().toISOString())

beforeAll(async () => {
  await db().column.createMany({
    data: ['city', 'sea', 'few'].map((slug) => ({ slug, name: slug })),
  })
  await createStory('元旦', '2025-01-01T00:30:00+08:00', { keywords: ['港口', '渡轮'] })
  await createStory('同日', '2025-01-01T23:30:00+08:00', { keywords: ['港口', '渡轮', '孤词'] })
  await createStory('三月', '2025-03-05T12:00:00+08:00', { keywords: ['港口', '渡轮', '常见'] })
  await createStory('岁末', '2024-12-31T23:59:59+08:00', { keywords: ['常见'] })
  await createStory('草稿', '2025-02-02T12:00:00+08:00', { status: 'draft' })
  await createStory('撤回', '2025-02-03T12:00:00+08:00', { status: 'withdrawn' })
  await createStory('刚刚', new Date(Date.now() - 1000).toISOString(), {
    columnSlug: 'few',
    keywords: ['常见'],
  })
  await createStory('明年', new Date(Date.now() + 365 * 86_400_000).toISOString())
  await db().$executeRaw`insert into story (status, title, column_slug, published_at, body)
    select 'published', '忙碌' || i, 'sea', '2024-06-06 00:00+08'::timestamptz + i * interval '1 minute', '正文。'
    from generate_series(1, ${2 * DAY_PAGE + 1}::int) i`
})

test('the archive lists months and days with published stories, newest first, none scheduled', async () => {
  expect((await readMonths()).map(({ name }) => name)).toEqual([
    today.slice(0, 7),
    '2025-03',
    '2025-01',
    '2024-12',
    '2024-06',
  ])
  expect(await readMonth('2025-01')).toEqual([{ name: '2025-01-01', stories: 2 }])
  expect(await readMonth('2025-02')).toEqual([])
  expect(await readMonth(today.slice(0, 7))).toEqual([{ name: today, stories: 1 }])
  expect(byYear(await readMonths()).map(({ year }) => year)).toEqual([
    today.slice(0, 4),
    '2025',
    '2024',
  ])
})

test('the pages of a busy day list every story exactly once', async () => {
  const cursors = await readDayCursors('2024-06-06')
  expect(cursors).toHaveLength(2)
  const pages = await Promise.all(
    [null, ...cursors].map((before) => readDay('2024-06-06', before, DAY_PAGE)),
  )
  expect(pages.map(({ items }) => items.length)).toEqual([DAY_PAGE, DAY_PAGE, 1])
  expect(pages.map(({ next }) => next)).toEqual([...cursors, null])
  expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(
    2 * DAY_PAGE + 1,
  )
  expect(cursors.map(parseCursor)).not.toContain(null)
  expect(await readDayCursors('2025-01-01')).toEqual([])
})

test('a day links to the nearest days with stories, today included', async () => {
  expect(await readNeighbours('2025-01-01', '2025-01-01')).toEqual({
    previous: '2024-12-31',
    following: '2025-03-05',
  })
  expect((await readNeighbours('2025-03-05', '2025-03-05')).following).toBe(today)
  expect((await readNeighbours(today, today)).following).toBeNull()
  expect((await readNeighbours('2024-06-06', '2024-06-06')).previous).toBeNull()
})

test('related topics: distinctive keywords before common ones, none with too few stories', async () => {
  expect(await readRelatedTopics('港口')).toEqual(['渡轮', '常见'])
  expect(await readRelatedTopics('没有')).toEqual([])
})

test('a column has its own ranking, which falls back to the newest stories', async () => {
  const titles = async (week: boolean, column: string | null) =>
    (await readHot(3, week, column)).map(({ title }) => title)
  expect(await titles(true, 'city')).toEqual(['三月', '同日', '元旦'])
  await db().$executeRaw`insert into listing.story_views (story_id, hour, views)
    select id, date_trunc('hour', now() - interval '30 hours'), 9 from story where title = '元旦'`
  expect(await titles(true, 'city')).toEqual(['元旦', '三月', '同日'])
  expect(await titles(false, 'city')).toEqual(['三月', '同日', '元旦'])
  expect((await titles(true, null))[0]).toBe('元旦')
  expect(await titles(true, 'few')).toEqual(['刚刚'])
})

test('sitemaps omit columns and topics with few stories, and give the time of the newest story', async () => {
  expect((await readListedColumns(1)).map(({ name }) => name)).toEqual(['city', 'few', 'sea'])
  expect((await readListedColumns(3)).map(({ name }) => name)).toEqual(['city', 'sea'])
  expect((await readListedTopics()).map(({ name }) => name).sort()).toEqual(
    ['渡轮', '港口', '常见'].sort(),
  )
  expect((await readListedMonths()).slice(1)).toEqual([
    { name: '2025-03', changedAt: '2025-03-05T04:00:00.000Z' },
    { name: '2025-01', changedAt: '2025-01-01T15:30:00.000Z' },
    { name: '2024-12', changedAt: '2024-12-31T15:59:59.000Z' },
    { name: '2024-06', changedAt: '2024-06-05T22:41:00.000Z' },
  ])
})

async function createStory(title: string, publishedAt: string, more: object = {}): Promise<void> {
  const row = { title, publishedAt: new Date(publishedAt), columnSlug: 'city', ...more }
  await db().story.create({ data: { status: 'published', body: '正文。', ...row } })
}
