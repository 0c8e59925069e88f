import { beforeAll, expect, test } from 'vitest'
import type { Column } from '@/lib/content/columns'
import { db } from '@/lib/db'
import { parseQuery } from '@/lib/schemas/search'
import { ownDatabase } from '@/lib/testing/own-database'
import { distance } from './distance'
import { readDidYouMean } from './did-you-mean'
import { relaxQuery } from './relaxed-query'
import { complete } from './complete'

ownDatabase()

const columns: Column[] = [{ slug: 'shixun', name: '时讯频道', format: 'news', description: '' }]

beforeAll(async () => {
  await db().column.create({ data: { slug: 'shixun', name: '时讯频道' } })
  for (const [title, ...keywords] of [
    ['张江科学园开放', '科学园区', '港口'],
    ['手机发布', 'iPhone 17', '港口航线'],
  ])
    await db().story.create({
      data: { title, body: '正文。', status: 'published', columnSlug: 'shixun', keywords },
    })
})

test.each([
  ['港口', '港口', 0],
  ['港口', '港囗', 1],
  ['科学园区', '科技园区', 1],
  ['', '港口', 2],
  ['航线', '', 2],
  ['kitten', 'sitting', 3],
])('the distance of %s and %s is %i', (one, other, apart) => {
  expect(distance(one, other)).toBe(apart)
})

test.each([
  ['科技园区', ['科学园区']],
  ['iphone16', ['iPhone 17']],
  ['时讯频到', ['时讯频道']],
  ['港', []],
  ['完全不同', []],
])('did you mean: for %s suggests %s', async (text, near) => {
  expect(await readDidYouMean(text, columns)).toEqual(near)
})

test.each([
  ['港口开通新航线', ['港口', '开通']],
  ['港口', null],
])('%s is relaxed to %s', (q, words) => {
  const relaxed = relaxQuery(queryOf(q))
  if (words === null) expect(relaxed).toBeNull()
  else expect(relaxed?.terms).toEqual(expect.arrayContaining(words))
})

test.each([
  ['港', ['港口', '港口航线']],
  ['时讯', ['时讯频道']],
  ['张江', ['张江科学园开放']],
  ['IPHONE', ['iPhone 17']],
  ['%', []],
])('typing %s suggests %s', async (q, suggestions) => {
  const query = parseQuery({ q })
  const found = query === null || typeof query === 'string' ? [] : await complete(query, columns)
  expect(found.map(({ text }) => text).filter((text) => suggestions.includes(text))).toEqual(
    suggestions,
  )
})

function queryOf(q: string) {
  const query = parseQuery({ q })
  if (query === null || typeof query === 'string') throw new Error('not a query')
  return query
}
