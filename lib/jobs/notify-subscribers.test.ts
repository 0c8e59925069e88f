import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { readFeed } from '@/lib/reader/subscription-feed'
import { parseBefore } from '@/lib/content/own-list'
import type { Reader } from '@/lib/auth/session'
import { subscribe } from '@/lib/reader/subscriptions'
import { newReader, newStory } from '@/lib/reader/testing/person'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { notifySubscribers } from './notify-subscribers'

ownDatabase()
let reader: Reader
let other: Reader
beforeEach(async () => {
  await asOwner('truncate story cascade')
  await db().account.deleteMany()
  await db().column.upsert({
    where: { slug: 'news' },
    create: { slug: 'news', name: 'News' },
    update: {},
  })
  await db().column.upsert({
    where: { slug: 'other' },
    create: { slug: 'other', name: 'Other' },
    update: {},
  })
  ;[reader, other] = [await newReader(), await newReader()]
})

const notifiedStories = async (reader: Reader) =>
  (
    await db().notification.findMany({ where: { accountId: reader.id }, orderBy: { id: 'asc' } })
  ).map(({ storyId }) => storyId)
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)

test('a subscriber is notified once per story by however many instances', async () => {
  const story = await newStory({ keywords: ['港口', '航运'] })
  await subscribe(reader, { columnSlug: 'news' }, true)
  await subscribe(reader, { keyword: '港口' }, true)
  await subscribe(reader, { keyword: '航运' }, true)
  await Promise.all(Array.from({ length: 6 }, notifySubscribers))
  expect(await notifySubscribers()).toBe(0)
  expect(await notifiedStories(reader)).toEqual([story])
  expect(await notifiedStories(other)).toEqual([])
})

test('more stories than a batch are all notified', async () => {
  const first = await newStory()
  await subscribe(reader, { columnSlug: 'news' }, true)
  await db().$executeRaw`
    insert into story (status, title, column_slug, body)
    select 'published', '第' || i, column_slug, '正文。' from story, generate_series(2, 120) i where id = ${first}`
  expect(await notifySubscribers()).toBe(120)
  expect(await notifySubscribers()).toBe(0)
})

test('only recently published stories are notified', async () => {
  await subscribe(reader, { columnSlug: 'news' }, true)
  await newStory({ publishedAt: ago(49) })
  await newStory({ publishedAt: ago(-1) })
  await newStory({ status: 'withdrawn' })
  await newStory({ columnSlug: 'other' })
  const story = await newStory({ publishedAt: ago(47) })
  await notifySubscribers()
  expect(await notifiedStories(reader)).toEqual([story])
})

test('a silent subscription is not notified', async () => {
  await newStory()
  await subscribe(reader, { columnSlug: 'news' }, true, false)
  await notifySubscribers()
  expect(await notifiedStories(reader)).toEqual([])
})

test('the feed of subscriptions lists each story once, newest first, in pages', async () => {
  const at = ago(5)
  const both = await newStory({ keywords: ['港口'], publishedAt: ago(1) })
  const topic = await newStory({ columnSlug: 'other', keywords: ['港口'], publishedAt: ago(2) })
  await newStory({ columnSlug: 'other', publishedAt: ago(1) })
  await newStory({ publishedAt: ago(-1) })
  await subscribe(reader, { columnSlug: 'news' }, true, false)
  await subscribe(reader, { keyword: '港口' }, true)
  for (let i = 0; i < 35; i++) await newStory({ publishedAt: at })
  const first = await readFeed(reader, null)
  expect(first.items.slice(0, 2).map(({ id }) => id)).toEqual([both, topic])
  const second = await readFeed(reader, parseBefore(first.next))
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(37)
  expect(second.next).toBeNull()
  expect((await readFeed(other, null)).items).toEqual([])
})
