import { expect, test } from 'vitest'
import { searchDb } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { catchStatementTimeout } from './statement-timeout'

ownDatabase()

test('a statement timeout gives slow, other errors are thrown', async () => {
  expect(await catchStatementTimeout(searchDb().$queryRaw`select 1 as one`)).toEqual([{ one: 1 }])
  expect(await catchStatementTimeout(searchDb().$queryRaw`select pg_sleep(10)`)).toBe('slow')
  await expect(catchStatementTimeout(searchDb().$queryRaw`select 1 / 0`)).rejects.toThrow('zero')
})
