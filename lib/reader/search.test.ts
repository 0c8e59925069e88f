import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ADDRESS_HEADER } from '@/lib/http/client-address'
import { copy } from '@/lib/copy'
import { db } from '@/lib/db'
import { parseQuery } from '@/lib/schemas/search'
import { ownDatabase } from '@/lib/testing/own-database'
import { isBusy, searchFor, throttle } from './search'

ownDatabase()

const reader = (address: string) => new Headers({ [ADDRESS_HEADER]: address })

async function ask(q: string, address: string) {
  const query = parseQuery({ q })
  if (!query) throw new Error('no query')
  return searchFor(query, { before: null, headers: reader(address) })
}

beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城市' } })
  await db().story.create({
    data: {
      title: '港口开通新航线',
      body: '文',
      status: 'published',
      columnSlug: 'city',
      keywords: ['航线'],
      // Faking the clock sets it back by the age of the process.
      publishedAt: new Date(Date.now() - 3_600_000),
    },
  })
})

// Pending counts would be written after the database is dropped.
afterAll(() => throttle.sync())

test('a search finds a story by its title', async () => {
  const found = await ask('港口', '10.0.0.1')
  expect(found).toMatchObject({
    relaxedTerms: null,
    didYouMean: [],
    items: [{ story: { kind: 'article' } }],
  })
})

test('a phrase without results is searched word by word, and the answer says so', async () => {
  const found = await ask('港口航线', '10.0.0.2')
  expect(found).toMatchObject({ relaxedTerms: ['港口', '航线'], items: [{}] })
})

test('a word that nothing contains is left out, and the answer says which', async () => {
  expect(await ask('港口 长颈鹿', '10.0.0.6')).toMatchObject({
    leftOut: ['长颈鹿'],
    relaxedTerms: ['港口'],
    items: [{}],
  })
  expect(await ask('斑马 长颈鹿', '10.0.0.6')).toMatchObject({ leftOut: [], items: [] })
})

test('a complete search says how many it found', async () => {
  expect(await ask('港口', '10.0.0.7')).toMatchObject({ count: { value: 1, more: false } })
})

test('a misspelt name is answered with did-you-mean names', async () => {
  expect(await ask('航钱', '10.0.0.3')).toMatchObject({ items: [], didYouMean: ['航线'] })
})

test("a query that can't be searched gets a sentence and does not count", async () => {
  expect(await ask('长'.repeat(101), '10.0.0.4')).toMatchObject({
    sentence: copy.search.tooLong,
    status: 200,
  })
  expect(await ask('-港口', '10.0.0.4')).toMatchObject({
    sentence: copy.search.onlyMarks,
    status: 200,
  })
  await throttle.sync()
  expect(await db().rateLimit.count()).toBe(5)
})

test('the 61st search of a minute gets 429 with Retry-After; another address does not', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date() })
  for (let n = 1; n <= 60; n++) expect(await ask('港口', '10.0.0.5')).toMatchObject({ items: [{}] })
  const refused = await ask('港口', '10.0.0.5')
  expect(refused).toMatchObject({ status: 429 })
  expect('retryAfter' in refused && refused.retryAfter).toBeGreaterThan(0)
  expect(await ask('港口', '10.0.0.6')).toMatchObject({ items: [{}] })
  vi.useRealTimers()
})

test('searches above the limit of parallel ones get 503', async () => {
  const requests = Array.from({ length: 12 }, (_, n) => ask('港口', `10.0.1.${n}`))
  expect(isBusy()).toBe(true)
  const answers = await Promise.all(requests)
  expect(answers.filter((answer) => 'status' in answer && answer.status === 503)).toHaveLength(4)
  expect(isBusy()).toBe(false)
})
