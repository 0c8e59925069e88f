import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { recordProgress } from '@/lib/reader/history'
import type { Reader } from '@/lib/auth/session'
import { errorsOf, newReader, newStory, send } from '@/lib/reader/testing/person'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { historyAction, isHistoryPaused, readBegun, readHistory } from './history'
import { OWN_PAGE, parseBefore } from '@/lib/content/own-list'

ownDatabase()
let reader: Reader
let other: Reader
beforeEach(async () => {
  await asOwner('truncate story cascade')
  ;[reader, other] = [await newReader(), await newReader()]
})

const ids = async (reader: Reader) =>
  (await readHistory(reader, null, null)).items.map(({ story }) => story.id)

test('the history shows the reader’s own entries, newest first, with the video’s position', async () => {
  const [first, second, hidden] = [
    await newStory(),
    await newStory(),
    await newStory({ status: 'withdrawn' }),
  ]
  await recordProgress(reader, first, 0)
  await recordProgress(reader, second, 83)
  await recordProgress(reader, hidden, 0)
  await recordProgress(other, first, 5)
  const { items } = await readHistory(reader, null, null)
  expect(items.map(({ story, seconds }) => [story.id, seconds])).toEqual([
    [second, 83],
    [first, 0],
  ])
})

test('the history’s search finds words of titles literally', async () => {
  const story = await newStory({ title: '港口 100% 开通' })
  await recordProgress(reader, story, 0)
  await recordProgress(reader, await newStory({ title: '另一篇' }), 0)
  const found = async (text: string) =>
    (await readHistory(reader, { terms: text.split(' ') }, null)).items.length
  expect(await found('开通 港口')).toBe(1)
  expect(await found('100%')).toBe(1)
  expect(await found('1__%')).toBe(0)
})

test('pages of the history neither repeat nor skip an entry', async () => {
  const at = new Date('2026-11-24T00:00:00Z')
  const stories = await Promise.all(Array.from({ length: OWN_PAGE + 5 }, () => newStory()))
  const rows = stories.map((storyId) => ({ accountId: reader.id, storyId, readAt: at }))
  await db().historyEntry.createMany({ data: rows })
  const first = await readHistory(reader, null, null)
  const second = await readHistory(reader, null, parseBefore(first.next))
  const all = [...first.items, ...second.items].map(({ story }) => story.id)
  expect(new Set(all).size).toBe(stories.length)
  expect(second.next).toBeNull()
})

test('a reader deletes one entry or all, never another reader’s', async () => {
  const [a, b] = [await newStory(), await newStory()]
  for (const each of [reader, other])
    for (const story of [a, b]) await recordProgress(each, story, 0)
  await send(historyAction, reader, { act: 'one', story: String(a) })
  expect(await ids(reader)).toEqual([b])
  await send(historyAction, reader, { act: 'one' })
  expect(await ids(reader)).toEqual([b])
  await send(historyAction, reader, { act: 'all' })
  expect(await ids(reader)).toEqual([])
  expect(await ids(other)).toHaveLength(2)
})

test('entries before a day in the site’s time zone are deleted', async () => {
  const [before, after] = [await newStory(), await newStory()]
  const row = (storyId: number, readAt: string) => ({
    accountId: reader.id,
    storyId,
    readAt: new Date(readAt),
  })
  await db().historyEntry.createMany({
    data: [row(before, '2026-11-23T15:59:59Z'), row(after, '2026-11-23T16:00:00Z')],
  })
  expect(
    errorsOf(await send(historyAction, reader, { act: 'before', day: '2026-13-01' })),
  ).toHaveProperty('day')
  await send(historyAction, reader, { act: 'before', day: '2026-11-24' })
  expect(await ids(reader)).toEqual([after])
})

test('a paused history records nothing; a resumed one does', async () => {
  const story = await newStory()
  await send(historyAction, reader, { act: 'pause' })
  await recordProgress(reader, story, 0)
  expect([await isHistoryPaused(reader), await isHistoryPaused(other), await ids(reader)]).toEqual([
    true,
    false,
    [],
  ])
  await send(historyAction, reader, { act: 'resume' })
  await recordProgress(reader, story, 0)
  expect(await ids(reader)).toEqual([story])
})

test('a change of the history is said on its page, that of an entry on the page of its form', async () => {
  const id = await newStory()
  await recordProgress(reader, id, 0)
  expect(await send(historyAction, reader, { act: 'pause' })).toMatchObject({
    to: '/me/history?notice=history-paused#manage-heading',
  })
  expect(await send(historyAction, reader, { act: 'all' })).toMatchObject({
    to: '/me/history?notice=history-cleared#manage-heading',
  })
  const one = await send(historyAction, reader, { act: 'one', story: String(id) })
  expect(one).toMatchObject({ to: '/me?notice=history-removed' })
})

test('clips that were begun are found without articles and withdrawn ones', async () => {
  await asOwner('truncate video cascade')
  const file = { file: 'begun.mp4', width: 640, height: 360, duration: 100 }
  await db().video.create({ data: { key: 'begun', ...file } })
  const video = { kind: 'video', video: 'begun' } as const
  const [begun, unplayed, article, withdrawn] = [
    await newStory(video),
    await newStory(video),
    await newStory(),
    await newStory({ ...video, status: 'withdrawn' }),
  ]
  for (const id of [begun, article, withdrawn]) await recordProgress(reader, id, 40)
  await recordProgress(reader, unplayed, 0)
  expect((await readBegun(reader)).map(({ story, seconds }) => [story.id, seconds])).toEqual([
    [begun, 40],
  ])
})
