import { afterEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { findTerms } from './terms'

ownDatabase()
afterEach(() => vi.restoreAllMocks())

test('blocked and suspect terms are separate lists', async () => {
  await db().blockedTerm.create({ data: { term: '赌博' } })
  await db().suspectTerm.create({ data: { term: '转账' } })
  expect(await findTerms('blocked', '賭 博和转账')).toEqual(['賭 博'])
  expect(await findTerms('suspect', '賭 博和转账')).toEqual(['转账'])
})

test('a change of a list takes effect after 10 s', async () => {
  const now = Date.now()
  await db().blockedTerm.create({ data: { term: '代开发票' } })
  expect(await findTerms('blocked', '代开发票')).toEqual([])
  vi.spyOn(Date, 'now').mockReturnValue(now + 10_500)
  expect(await findTerms('blocked', '代开发票')).toEqual(['代开发票'])
  await db().blockedTerm.deleteMany({ where: { term: '代开发票' } })
  vi.spyOn(Date, 'now').mockReturnValue(now + 21_000)
  expect(await findTerms('blocked', '代开发票')).toEqual([])
})

test('concurrent comments read the list once, and a failed read is retried', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000)
  const select = vi.spyOn(db().blockedTerm, 'findMany')
  select.mockRejectedValueOnce(new Error('away'))
  await expect(findTerms('blocked', '赌博')).rejects.toThrow('away')
  const found = await Promise.all(
    ['赌博', '新闻', '赌博'].map((text) => findTerms('blocked', text)),
  )
  expect(found).toEqual([['赌博'], [], ['赌博']])
  expect(select).toHaveBeenCalledTimes(2)
})
