import { beforeEach, expect, test } from 'vitest'
import { findPopular } from '@/lib/search/suggestions'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { countSearch, flushSearches } from './popular-queries'

ownDatabase()

beforeEach(() => db().$executeRaw`delete from search.popular_query`)

test('a query of many readers is popular, one repeated by a single reader is not', async () => {
  for (let reader = 0; reader < 6; reader++) countSearch('渡口', `a${reader}`)
  for (let again = 0; again < 20; again++) countSearch('海', 'one')
  await flushSearches()
  countSearch('渡口', 'another')
  await flushSearches()
  expect(await findPopular()).toEqual(['渡口'])
  expect(await db().$queryRaw`select text, times from search.popular_query order by text`).toEqual([
    { text: '海', times: 1 },
    { text: '渡口', times: 7 },
  ])
})

test('writings of one query count together and are shown as most wrote them', async () => {
  for (let reader = 0; reader < 4; reader++) countSearch('沈著名', `c${reader}`)
  for (let reader = 4; reader < 6; reader++) countSearch('沈着名', `c${reader}`)
  countSearch('沈着名', 'c0')
  await flushSearches()
  expect(await findPopular()).toEqual(['沈著名'])
  expect(await db().$queryRaw`select sum(times)::int as times from search.popular_query`).toEqual([
    { times: 6 },
  ])
})

test('a query with a term that is blocked in comments is never popular', async () => {
  await db()
    .$executeRaw`insert into newsroom.blocked_term (term) values ('坏词') on conflict do nothing`
  for (let reader = 0; reader < 9; reader++) countSearch('有个坏词', `b${reader}`)
  await flushSearches()
  expect(await findPopular()).toEqual([])
})

test('a query of a week ago is no longer popular', async () => {
  await db().$executeRaw`insert into search.popular_query values ('旧事', current_date - 7, 100)`
  expect(await findPopular()).toEqual([])
})
