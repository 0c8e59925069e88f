import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { parseQuery } from '@/lib/schemas/search'
import { search, SEARCH_PAGE_SIZE } from './search'

ownDatabase()

beforeAll(async () => {
  await db().column.create({ data: { slug: 'shixun', name: '时讯' } })
  await db().column.create({ data: { slug: 'sea', name: '海事' } })
  await createStory('临澜港口迎来首艘LNG轮船', -1, { keywords: ['航运'], columnSlug: 'sea' })
  await createStory('口港不是港口以外的词', -2, { kind: 'video' })
  await createStory('100%的人_都说好', -3)
  await createStory('雨后的老城', -4, { keywords: ['港口'] })
  await createStory('旧闻一则', -5, {
    keywords: ['铁道'],
    body: '臺灣的鐵路，与**渡**口相连。\n\n发布iPhone 17与AI',
  })
  await createStory('Daily air', -6, { summary: '每日“天气”预报' })
  await createStory('据了解的甚麼', -7, { summary: '仿佛甦醒', body: '暗\u200b\ufeff\u{e0041}藏' })
  await createStory('港口草稿', -1, { status: 'draft' })
  await createStory('港口撤回', -1, { status: 'withdrawn' })
  await createStory('港口定时', 60)
  for (let i = 0; i < 45; i++) await createStory(`晚间播报第${i}期`, -100 - Math.floor(i / 2))
})

test.each([
  ['港口', ['临澜港口迎来首艘LNG轮船', '口港不是港口以外的词', '雨后的老城']],
  ['lng', ['临澜港口迎来首艘LNG轮船']],
  ['ＬＮＧ', ['临澜港口迎来首艘LNG轮船']],
  ['轮船 临澜', ['临澜港口迎来首艘LNG轮船']],
  ['"轮船 临澜"', []],
  ['轮船 老城', []],
  ['迎港', []],
  ['城', ['雨后的老城']],
  ['船', ['临澜港口迎来首艘LNG轮船']],
  ['0%', []],
  ['100%', ['100%的人_都说好']],
  ['人_都', ['100%的人_都说好']],
  ["'; drop table story; --", []],
  ['航运', ['临澜港口迎来首艘LNG轮船']],
  ['草稿', []],
  ['港口 -口港', ['临澜港口迎来首艘LNG轮船', '雨后的老城']],
  ['台湾铁路', []],
  ['台湾的铁路', ['旧闻一则']],
  ['臺灣的鐵路', ['旧闻一则']],
  ['渡口', ['旧闻一则']],
  ['iphone17', ['旧闻一则']],
  ['iPhone 17', ['旧闻一则']],
  ['iphone1', []],
  ['AI', ['旧闻一则']],
  ['air', ['Daily air']],
  ['每日天气预报', ['Daily air']],
  ['瞭解', ['据了解的甚麼']],
  ['了解', ['据了解的甚麼']],
  ['什么', ['据了解的甚麼']],
  ['彷彿', ['据了解的甚麼']],
  ['苏醒', ['据了解的甚麼']],
  ['苏\u200b醒', ['据了解的甚麼']],
  ['暗\u00ad藏', ['据了解的甚麼']],
  ['暗藏', ['据了解的甚麼']],
])('the query %s finds the right stories', async (q, titles) => {
  const page = await find({ q, order: 'newest' })
  expect(page.items.map(({ story }) => story.title)).toEqual(titles)
})

test('by relevance a term that is most of a title comes first', async () => {
  const { items } = await find({ q: '港口' })
  expect(items.map(({ story }) => story.title)).toEqual([
    '口港不是港口以外的词',
    '临澜港口迎来首艘LNG轮船',
    '雨后的老城',
  ])
})

test('kind, column and time filter the results', async () => {
  expect(await titles({ q: '港口', kind: 'video' })).toEqual(['口港不是港口以外的词'])
  expect(await titles({ q: '港口', column: 'sea' })).toEqual(['临澜港口迎来首艘LNG轮船'])
  expect(await titles({ q: '港口', within: 'day' })).toHaveLength(3)
})

test('a term is highlighted in the title or in a snippet of the body', async () => {
  const [titled] = (await find({ q: 'lng' })).items
  expect(titled?.title).toContainEqual({ text: 'LNG', marked: true })
  const [body] = (await find({ q: '台湾' })).items
  expect(body?.text).toContainEqual({ text: '臺灣', marked: true })
  expect(body?.keyword).toBeNull()
})

test('a result that matches only by a keyword shows the keyword', async () => {
  const items = (await find({ q: '港口', order: 'newest' })).items
  expect(items.map(({ keyword }) => keyword)).toEqual([
    null,
    null,
    [{ text: '港口', marked: true }],
  ])
})

test('a term that only the keywords have is shown beside the snippet', async () => {
  const [item] = (await find({ q: '渡口 铁道' })).items
  expect(item?.text).toContainEqual({ text: '渡口', marked: true })
  expect(item?.keyword).toEqual([{ text: '铁道', marked: true }])
})

test.each(['newest', 'relevance'])('the pages by %s list every result once', async (order) => {
  const seen: number[] = []
  let before: string | null = null
  do {
    const page = await find({ q: '播报', order }, before)
    expect(page.items.length).toBeLessThanOrEqual(SEARCH_PAGE_SIZE)
    seen.push(...page.items.map(({ story }) => story.id))
    before = page.next
  } while (before)
  expect(new Set(seen).size).toBe(45)
  expect(seen).toHaveLength(45)
})

test('a malformed cursor shows the first page', async () => {
  expect((await find({ q: '港口' }, 'x')).items).toHaveLength(3)
})

async function titles(params: object): Promise<string[]> {
  return (await find(params)).items.map(({ story }) => story.title)
}

async function find(params: object, before: string | null = null) {
  const query = parseQuery({ ...params })
  if (!query || typeof query === 'string') throw new Error('not a query')
  const found = await search(query, before)
  if (found === 'slow') throw new Error('too slow')
  return found
}

function createStory(title: string, minutes: number, more: object = {}) {
  const publishedAt = new Date(Date.now() + minutes * 60_000)
  const data = {
    title,
    body: '文',
    status: 'published',
    columnSlug: 'shixun',
    publishedAt,
    ...more,
  } as const
  return db().story.create({ data })
}
