import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readBody } from '@/lib/content/body'
import { findCards } from '@/lib/content/cards'
import { readColumnFeed } from '@/lib/content/feeds'
import { findSlots } from '@/lib/content/home-slots'
import { shardStories } from '@/lib/content/sitemap-stories'
import { readSpecial } from '@/lib/content/specials'
import { readStory } from '@/lib/content/stories'
import { db } from '@/lib/db'
import { partnerFeed } from '@/lib/feed/feed'
import { databaseNow, published } from '@/lib/published'
import { findResults } from '@/lib/search/find-results'
import { newsArticle } from '@/lib/seo/article'
import { sharedPicture } from '@/lib/seo/pictures'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()

const DAY = 86_400_000
const own = 'x/own.jpg'

beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
  for (const key of ['a.jpg', 'poster.jpg'])
    await db().image.create({ data: { key, file: `x/${key}`, width: 1600, height: 900 } })
  await db().image.create({ data: { key: 'own.jpg', file: own, width: 1600, height: 900 } })
  const story = { status: 'published', columnSlug: 'city' } as const
  await db().story.create({
    data: { id: 1, title: '一', body: '![海](own.jpg)', cover: 'own.jpg', ...story },
  })
  await db().story.create({ data: { id: 2, title: '二', body: '文', ...story } })
  await db().homeSlot.create({ data: { storyId: 2, picture: 'own.jpg' } })
  await db().special.create({
    data: { slug: 'flood', title: '防汛', cover: 'own.jpg', status: 'published' },
  })
})

beforeEach(() => db().image.updateMany({ data: { rightsUntil: null, partnersMay: true } }))

const reads: [string, () => Promise<unknown>][] = [
  ['a card', async () => (await findCards([1]))[0]?.cover?.file],
  ['a page', async () => (await readStory(1))?.cover?.file],
  ['a text', async () => (await readBody('![](own.jpg)')).pictures.get('own.jpg')?.file],
  ['a special', async () => (await readSpecial('flood'))?.cover?.file],
  ['a place of the home page', async () => (await placed())[0]?.story.cover?.file],
  ['a result of a search', async () => (await findResults([1]))[0]?.story.cover?.file],
  ['a sitemap', async () => (await shardOf())[0]?.cover?.file],
  ['a feed', async () => (await readColumnFeed('city')).find(({ id }) => id === 1)?.cover?.file],
]

test.each(reads)('%s has a picture until its last day is over', async (_, read) => {
  expect(await read()).toBe(own)
  await until(0)
  expect(await read()).toBe(own)
  await until(-1)
  expect(await read()).toBeUndefined()
})

test('a clip whose cover has ended has its poster, wherever it is listed', async () => {
  await db().video.create({ data: { key: 'v', file: 'v.mp4', duration: 3, poster: 'poster.jpg' } })
  const video = { kind: 'video', video: 'v', status: 'published', columnSlug: 'city' } as const
  await db().story.create({ data: { id: 3, title: '三', body: '文', cover: 'a.jpg', ...video } })
  const covers = async () => [
    (await findCards([3]))[0]?.cover?.file,
    (await findResults([3]))[0]?.story.cover?.file,
    (await shardOf()).find(({ id }) => id === 3)?.cover?.file,
  ]
  expect(await covers()).toEqual(Array(3).fill('x/a.jpg'))
  await until(-1)
  expect(await covers()).toEqual(Array(3).fill(undefined))
  await db().image.update({ where: { key: 'poster.jpg' }, data: { rightsUntil: null } })
  expect(await covers()).toEqual(Array(3).fill('x/poster.jpg'))
})

test('a text says so in its place, and sharing has the drawn title', async () => {
  const story = async () => {
    const found = await readStory(1)
    if (!found) throw new Error('no story')
    return found
  }
  expect(sharedPicture(await story()).url).toContain('/image/1200x675/x/own.jpg.jpg')
  await until(-1)
  expect((await readBody('![](own.jpg) ![](none.jpg)')).ended).toEqual(new Set(['own.jpg']))
  expect(sharedPicture(await story()).url).toContain('/og/')
  expect(JSON.stringify(newsArticle(await story()))).not.toContain('own.jpg')
})

test.each(['xml', 'atom', 'json'])('a partner’s %s has what partners may have', async (format) => {
  const { key } = await db().partnerFeed.create({ data: { name: '甲', columns: ['city'] } })
  const feed = async () =>
    (await partnerFeed(Promise.resolve({ key, file: `feed.${format}` }))).text()
  const inText = '/image/960/x/own.jpg.webp'
  const asCover = '/image/1200x675/x/own.jpg.jpg'
  expect(await feed()).toContain(inText)
  expect(await feed()).toContain(asCover)
  await db().image.updateMany({ data: { partnersMay: false } })
  expect(await feed()).not.toContain('own.jpg')
  expect((await readColumnFeed('city')).find(({ id }) => id === 1)?.cover?.file).toBe(own)
})

async function until(days: number): Promise<void> {
  const day = new Date((await databaseNow()).getTime() + 8 * 3_600_000 + days * DAY)
  await db().image.updateMany({ data: { rightsUntil: day } })
}

async function placed() {
  return findSlots(await databaseNow(), await published())
}

async function shardOf() {
  const stories = []
  for await (const batch of shardStories(1)) stories.push(...batch)
  return stories
}
