import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { recordProgress } from '@/lib/reader/history'
import type { Reader } from '@/lib/auth/session'
import { newReader, newStory, send } from '@/lib/reader/testing/person'
import { asOwner } from '@/lib/testing/as-owner'
import { ownDatabase } from '@/lib/testing/own-database'
import { readerData } from './export/export'
import { readRecommendations } from './recommendations'
import { historyAction } from './history'
import { readSettings, settingsAction } from './settings'

ownDatabase()
let reader: Reader
let other: Reader
beforeEach(async () => {
  await asOwner('truncate story cascade')
  ;[reader, other] = [await newReader(), await newReader()]
})

async function given(reader: Reader): Promise<string[]> {
  const suggestions = (await readRecommendations(reader)) ?? []
  return suggestions.map(({ story, reason }) => `${story.title}: ${reason.kind} ${reason.name}`)
}

const subscribe = (reader: Reader, to: { columnSlug: string } | { keyword: string }) =>
  db().subscription.create({ data: { accountId: reader.id, ...to } })

test('each recommendation names its reason: a column, a keyword, a story that was read', async () => {
  const read = await newStory({ title: '渡轮停航', keywords: ['渡轮'], columnSlug: 'news' })
  await newStory({ title: '渡轮复航', keywords: ['渡轮'] })
  await newStory({ title: '灯塔开放', keywords: ['灯塔'] })
  await db().column.create({ data: { slug: 'sea', name: '海事' } })
  await newStory({ title: '潮位预报', columnSlug: 'sea' })
  await newStory({ title: '与谁都无关' })
  await recordProgress(reader, read, 0)
  await subscribe(reader, { keyword: '灯塔' })
  await subscribe(reader, { columnSlug: 'sea' })
  expect((await given(reader)).sort()).toEqual(
    ['渡轮复航: story 渡轮停航', '灯塔开放: keyword 灯塔', '潮位预报: column 海事'].sort(),
  )
})

test('what has more reasons comes first, and names the strongest', async () => {
  await db().column.create({ data: { slug: 'port', name: '港务' } })
  await newStory({ title: '只在栏目里', columnSlug: 'port' })
  await newStory({ title: '两个理由', columnSlug: 'port', keywords: ['灯塔'] })
  await newStory({ title: '只有关键词', keywords: ['灯塔'] })
  await subscribe(reader, { columnSlug: 'port' })
  await subscribe(reader, { keyword: '灯塔' })
  expect(await given(reader)).toEqual([
    '两个理由: keyword 灯塔',
    '只有关键词: keyword 灯塔',
    '只在栏目里: column 港务',
  ])
})

test('recommendations of one reader do not appear for another', async () => {
  const read = await newStory({ title: '渡轮停航', keywords: ['渡轮'] })
  const like = await newStory({ title: '渡轮复航', keywords: ['渡轮'] })
  await recordProgress(reader, read, 0)
  await subscribe(reader, { keyword: '渡轮' })
  expect(await given(other)).toEqual([])
  // What the other reader has read is still recommended to this one.
  await recordProgress(other, like, 0)
  expect(await given(reader)).toHaveLength(1)
  expect(await given(other)).toEqual(['渡轮停航: story 渡轮复航'])
})

test('stories that were read, repeated, withdrawn, scheduled or a month old are left out', async () => {
  const about = { keywords: ['渡轮'] }
  const read = await newStory({ title: '渡轮今晨停航', ...about })
  await recordProgress(reader, read, 0)
  await newStory({ title: '渡轮今晨停航！', ...about })
  await newStory({ title: '撤回的', status: 'withdrawn', ...about })
  await newStory({ title: '明天的', publishedAt: new Date(Date.now() + 86_400_000), ...about })
  await newStory({ title: '上月的', publishedAt: new Date(Date.now() - 40 * 86_400_000), ...about })
  expect(await given(reader)).toEqual([])
  await newStory({ title: '新的', ...about })
  expect(await given(reader)).toEqual(['新的: story 渡轮今晨停航'])
})

test('a paused history yields no recommendations, and read stories stay out', async () => {
  const read = await newStory({ title: '渡轮停航', keywords: ['渡轮', '灯塔'] })
  await newStory({ title: '渡轮复航', keywords: ['渡轮'] })
  await recordProgress(reader, read, 0)
  await subscribe(reader, { keyword: '灯塔' })
  await send(historyAction, reader, { act: 'pause' })
  expect(await given(reader)).toEqual([])
  await send(historyAction, reader, { act: 'resume' })
  expect(await given(reader)).toEqual(['渡轮复航: story 渡轮停航'])
})

test('one busy column does not fill the list', async () => {
  await newStory()
  await db().column.upsert({
    where: { slug: 'busy' },
    create: { slug: 'busy', name: '忙' },
    update: {},
  })
  for (const place of ['甲乙', '丙丁', '戊己', '庚辛', '壬癸', '子丑'])
    await newStory({ title: place, columnSlug: 'busy' })
  await newStory({ title: '灯塔开放', keywords: ['灯塔'] })
  await subscribe(reader, { columnSlug: 'busy' })
  await subscribe(reader, { keyword: '灯塔' })
  const reasons = (await given(reader)).map((line) => line.split(': ')[1])
  expect(reasons.filter((reason) => reason === 'column 忙')).toHaveLength(4)
  expect(reasons).toContain('keyword 灯塔')
})

test('recommendations can be turned off and on, and the export says so', async () => {
  expect(await readRecommendations(reader)).toEqual([])
  await send(settingsAction, reader, { suggestions: '0' })
  expect(await readRecommendations(reader)).toBeNull()
  expect((await readSettings(reader)).suggestions).toBe(false)
  const account = new Map(readerData(reader.id)).get('account')?.() ?? []
  for await (const [row] of account) expect(row).toMatchObject({ suggestions: false })
  expect((await readSettings(other)).suggestions).toBe(true)
  await send(settingsAction, reader, { suggestions: '1' })
  expect(await readRecommendations(reader)).toEqual([])
  expect((await readSettings(reader)).digest).toBe(false)
})
