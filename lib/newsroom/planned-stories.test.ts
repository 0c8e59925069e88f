import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readHome } from '@/lib/content/home'
import { readHomeAt } from '@/lib/content/home-at'
import { db } from '@/lib/db'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { readPlannedStories } from './planned-stories'

ownDatabase()

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)

const STORIES = 40
const LEAD = STORIES
/** Below 头条, the newest and 热点: it stands in the block of its column. */
const IN_BLOCK = 12

beforeAll(async () => {
  for (const [slug, name] of [
    ['city', '城事'],
    ['sport', '体育'],
  ] as const)
    await db().column.create({ data: { slug, name } })
  await db().image.create({ data: { key: 'new.jpg', width: 1600, height: 900 } })
})

beforeEach(async () => {
  await asOwner('truncate story cascade')
  const ids = Array.from({ length: STORIES }, (_, index) => index + 1)
  const story = { status: 'published', columnSlug: 'city', body: '正文。' } as const
  await db().story.createMany({
    data: ids.map((id) => ({ id, title: `第${id}`, ...story, publishedAt: inHours(id - 50) })),
  })
})

test('title, summary and cover are those of the edit from its time on, at the desk alone', async () => {
  await plan(LEAD, { title: '新题', summary: '新摘要', cover: 'new.jpg' })
  const planned = { id: LEAD, title: '新题', summary: '新摘要', cover: { key: 'new.jpg' } }
  expect((await homeAt(2)).front[0]).toMatchObject(planned)
  const now = { id: LEAD, title: '第40', summary: '', cover: null }
  expect((await homeAt(0.5)).front[0]).toMatchObject(now)
  expect((await readHome()).front[0]).toMatchObject(now)
})

test('a story that changes its column stands in the new one', async () => {
  const blocksAt = async (hours: number) =>
    (await homeAt(hours)).blocks.map(({ column, stories }) => [
      column.slug,
      stories.filter(({ id }) => id === IN_BLOCK).map((story) => story.column.name),
    ])
  await plan(IN_BLOCK, { column_slug: 'sport' })
  expect(await blocksAt(0.5)).toEqual([['city', ['城事']]])
  expect(await blocksAt(2)).toEqual([
    ['city', []],
    ['sport', ['体育']],
  ])
})

test('热点 and placed stories have the planned title, unless the place has its own', async () => {
  const hot = (await homeAt(2)).hot[0]
  expect(hot).toBeDefined()
  await db().homeSlot.createMany({
    data: [
      { storyId: 1, place: 2 },
      { storyId: 2, place: 3, title: '另题' },
    ],
  })
  for (const id of [1, 2, hot?.id ?? 0]) await plan(id, { title: '新题', summary: '新摘要' })
  const home = await homeAt(2)
  expect(home.front.slice(1, 3)).toMatchObject([
    { id: 1, title: '新题', summary: '新摘要' },
    { id: 2, title: '另题', summary: '新摘要' },
  ])
  expect(home.hot.find(({ id }) => id === hot?.id)).toMatchObject({ title: '新题' })
})

test('a planned end of a story is that of the edit', async () => {
  await plan(LEAD, { unpublish_at: inHours(1.5).toISOString() })
  await db().story.update({ where: { id: 39 }, data: { unpublishAt: inHours(1.5) } })
  await plan(39, { unpublish_at: null })
  const frontAt = async (hours: number) => (await homeAt(hours)).front.map(({ id }) => id)
  expect((await frontAt(1.2)).slice(0, 2)).toEqual([40, 39])
  expect((await frontAt(2)).slice(0, 2)).toEqual([39, 38])
})

test('a change that no card shows changes nothing', async () => {
  const before = await drawn()
  await plan(LEAD, { body: '新正文。', search_title: '给搜索' })
  await plan(IN_BLOCK, { keywords: ['港口'] })
  expect(await drawn()).toBe(before)
})

test('an edit that will not be published is not shown', async () => {
  await plan(LEAD, { title: '新题' })
  await db().story.update({ where: { id: LEAD }, data: { title: '别人的题' } })
  await plan(39, { column_slug: null })
  expect((await homeAt(2)).front.slice(0, 2)).toMatchObject([
    { title: '别人的题' },
    { id: 39, column: { slug: 'city' } },
  ])
})

test('the edits that are planned first are read, up to a bound', async () => {
  const data = Array.from({ length: 201 }, (_, index) => ({ id: 1000 + index, title: '多' }))
  const story = { status: 'published', columnSlug: 'city', body: '正文。' } as const
  await db().story.createMany({ data: data.map((one) => ({ ...one, ...story })) })
  await db().edit.createMany({
    data: data.map(({ id: storyId }, index) => ({
      storyId,
      baseVersion: 1,
      fields: { title: '新' },
      publishAt: new Date(Date.now() - index * 1000),
    })),
  })
  const planned = await readPlannedStories(inHours(1))
  expect(planned).toHaveLength(200)
  expect(planned.map(({ row }) => row.id)).not.toContain(1000)
})

async function homeAt(hours: number) {
  const at = inHours(hours)
  return readHomeAt(at, await readPlannedStories(at))
}

/** Two hours on; cards don't show when they were changed. */
async function drawn(): Promise<string> {
  return JSON.stringify(await homeAt(2), (key, value: unknown) =>
    key === 'updatedAt' ? undefined : value,
  )
}

/** Due in an hour. */
async function plan(storyId: number, fields: Record<string, string | string[] | null>) {
  const { version: baseVersion } = await db().story.findUniqueOrThrow({ where: { id: storyId } })
  const publishAt = inHours(1)
  await db().edit.create({ data: { storyId, baseVersion, fields, publishAt } })
}
