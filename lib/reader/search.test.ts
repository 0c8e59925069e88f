/** What search says to one reader: limits, and ways on where nothing was found. */
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
  if (!query) throw new Error('nothing was asked for')
  return searchFor(query, { before: null, headers: reader(address) })
}

beforeAll(async () => {
  await db().column.create({ data: { slug: 'city', name: '城市' } })
  await db().story.create({
    data: { title: '港口开通新航线', status: 'published', columnSlug: 'city', keywords: ['航线'] },
  })
})

// What is untold would be told when the database is gone.
afterAll(() => throttle.sync())

test('what is there is found', async () => {
  const found = await ask('港口', '10.0.0.1')
  expect(found).toMatchObject({ instead: null, near: [], items: [{ story: { kind: 'article' } }] })
})

test('a phrase that stands nowhere is taken apart, and says so', async () => {
  const found = await ask('港口航线', '10.0.0.2')
  expect(found).toMatchObject({ instead: ['港口', '航线'], items: [{}] })
})

test('a near miss is led to what was perhaps meant', async () => {
  expect(await ask('航钱', '10.0.0.3')).toMatchObject({ items: [], near: ['航线'] })
})

test('nothing to look for: a sentence, and no attempt is counted', async () => {
  expect(await ask('长'.repeat(101), '10.0.0.4')).toMatchObject({
    sentence: copy.search.tooLong,
    status: 200,
  })
  expect(await ask('-港口', '10.0.0.4')).toMatchObject({
    sentence: copy.search.onlyMarks,
    status: 200,
  })
  await throttle.sync()
  expect(await db().rateLimit.count()).toBe(3)
})

test('the 61st of a minute is told when to come again; another address is not', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date() })
  for (let n = 1; n <= 60; n++) expect(await ask('港口', '10.0.0.5')).toMatchObject({ items: [{}] })
  const refused = await ask('港口', '10.0.0.5')
  expect(refused).toMatchObject({ status: 429 })
  expect('wait' in refused && refused.wait).toBeGreaterThan(0)
  expect(await ask('港口', '10.0.0.6')).toMatchObject({ items: [{}] })
  vi.useRealTimers()
})

test('more at once than the database has room for: who comes too many is told so', async () => {
  const asked = Array.from({ length: 12 }, (_, n) => ask('港口', `10.0.1.${n}`))
  expect(isBusy()).toBe(true)
  const answers = await Promise.all(asked)
  expect(answers.filter((answer) => 'status' in answer && answer.status === 503)).toHaveLength(4)
  expect(isBusy()).toBe(false)
})
