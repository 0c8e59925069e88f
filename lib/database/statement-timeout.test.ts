import { expect, test } from 'vitest'
import { searchDb } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { unlessSlow } from './statement-timeout'

ownDatabase()

test('what takes too long is slow, what fails otherwise is thrown, the rest is what was read', async () => {
  expect(await unlessSlow(searchDb().$queryRaw`select 1 as one`)).toEqual([{ one: 1 }])
  expect(await unlessSlow(searchDb().$queryRaw`select pg_sleep(10)`)).toBe('slow')
  await expect(unlessSlow(searchDb().$queryRaw`select 1 / 0`)).rejects.toThrow('zero')
})
