import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { inRenderContext, newRenderContext } from '@/lib/render-context'
import { ownDatabase } from '@/lib/testing/own-database'
import { readHome } from './home'
import { readHomeAt } from './home-at'

ownDatabase()

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)

/** Stories 1 to 4 are public, 5 is in an hour, 6 ends in two, 7 is a draft. */
beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
  await db().image.create({ data: { key: 'own.jpg', alt: '自选', width: 1600, height: 900 } })
  const published = { status: 'published', columnSlug: 'city', body: '正文。' } as const
  for (const id of [1, 2, 3, 4]) {
    const publishedAt = inHours(id - 10)
    await db().story.create({ data: { id, title: `第${id}`, ...published, publishedAt } })
  }
  await db().story.create({ data: { id: 5, title: '第5', ...published, publishedAt: inHours(1) } })
  const ending = { publishedAt: inHours(-1), unpublishAt: inHours(2) }
  await db().story.create({ data: { id: 6, title: '第6', ...published, ...ending } })
  await db().story.create({ data: { id: 7, title: '第7', body: '正文。', columnSlug: 'city' } })
  await db().homeSlot.createMany({
    data: [
      {
        storyId: 2,
        place: 1,
        showFrom: inHours(-2),
        showUntil: inHours(3),
        title: '另题',
        picture: 'own.jpg',
      },
      { storyId: 5, place: 2, showFrom: inHours(-2) },
      { storyId: 7, place: 3, showFrom: inHours(-2) },
      { storyId: 1, place: 1, showFrom: inHours(3) },
      { storyId: 3, place: 4, showFrom: inHours(-4), showUntil: inHours(-3) },
    ],
  })
})

test('what is shown now stands at its place with its own title and picture; what is not public is passed over', async () => {
  const context = newRenderContext()
  const { front } = await inRenderContext(context, readHome)
  expect(front.map(({ id }) => id)).toEqual([2, 6, 4, 3, 1])
  expect(front[0]).toMatchObject({ title: '另题', cover: { key: 'own.jpg', alt: '自选' } })
  expect(context.tags).toContain('home')
  expect(context.tags).toContain('image/own.jpg')
})

test('at a time to come: what begins, ends, is published or withdrawn until then', async () => {
  const idsAt = async (hours: number) =>
    (await readHomeAt(inHours(hours), [])).front.map(({ id }) => id)
  expect(await idsAt(1.5)).toEqual([2, 5, 6, 4, 3, 1])
  expect(await idsAt(2.5)).toEqual([2, 5, 4, 3, 1])
  expect(await idsAt(4)).toEqual([1, 5, 4, 3, 2])
})
