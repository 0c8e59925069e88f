import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { parseQuery } from '@/lib/schemas/search'
import { search, SEARCH_SIZE } from './search'

ownDatabase()

beforeAll(async () => {
  await db().column.create({ data: { slug: 'shixun', name: '时讯' } })
  await write('临澜港口迎来首艘LNG轮船', -1, { keywords: ['航运'] })
  await write('口港不是港口以外的词', -2)
  await write('100%的人_都说好', -3)
  await write('雨后的老城', -4, { keywords: ['港口'] })
  await write('港口草稿', -1, { status: 'draft' })
  await write('港口撤回', -1, { status: 'withdrawn' })
  await write('港口定时', 60)
  for (let i = 0; i < 45; i++) await write(`晚间播报第${i}期`, -100 - Math.floor(i / 2))
})

test.each([
  ['港口', ['临澜港口迎来首艘LNG轮船', '口港不是港口以外的词', '雨后的老城']],
  ['lng', ['临澜港口迎来首艘LNG轮船']],
  ['轮船 临澜', ['临澜港口迎来首艘LNG轮船']],
  ['轮船 老城', []],
  ['迎港', []],
  ['城', ['雨后的老城']],
  ['0%', ['100%的人_都说好']],
  ['_', ['100%的人_都说好']],
  ["'; drop table story; --", []],
  ['航运', ['临澜港口迎来首艘LNG轮船']],
  ['草稿', []],
])('%s', async (q, titles) => {
  expect((await find(q)).items.map(({ title }) => title)).toEqual(titles)
})

test('page by page, nothing twice and nothing left out, also among equal times', async () => {
  const seen: number[] = []
  let before: string | null = null
  do {
    const page = await find('播报', before)
    expect(page.items.length).toBeLessThanOrEqual(SEARCH_SIZE)
    seen.push(...page.items.map(({ id }) => id))
    before = page.next
  } while (before)
  expect(new Set(seen).size).toBe(45)
  expect(seen).toHaveLength(45)
})

test('a cursor that is none begins at the newest', async () => {
  expect((await find('港口', 'x')).items).toHaveLength(3)
})

test('the pairs of characters go through their index', async () => {
  await db().$executeRaw`insert into story (status, title, column_slug)
    select 'published', md5(i::text), 'shixun' from generate_series(1, 5000) i`
  await db().$executeRaw`analyze story`
  const plan = await db().$queryRaw<Record<string, string>[]>`
    explain select id from story where status = 'published'
      and listing.bigrams(title) @> listing.bigrams('轮船')`
  expect(JSON.stringify(plan)).toContain('story_title_bigrams')
})

async function find(q: string, before: string | null = null) {
  const query = parseQuery(q)
  if (!query || query === 'long') throw new Error('not a query')
  const found = await search(query, before)
  if (found === 'slow') throw new Error('too slow')
  return found
}

function write(title: string, minutes: number, more: object = {}) {
  const publishedAt = new Date(Date.now() + minutes * 60_000)
  const data = { title, status: 'published', columnSlug: 'shixun', publishedAt, ...more } as const
  return db().story.create({ data })
}
