import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { secondTry } from './second-try'

ownDatabase()

test('the second refusal of an author on a story is a second try', async () => {
  expect(await secondTry(1, 1, 'a')).toBe(false)
  expect(await secondTry(1, 1, 'b')).toBe(true)
  expect(await secondTry(1, 1, 'c')).toBe(true)
  expect(await secondTry(1, 2, 'a')).toBe(false)
  expect(await secondTry(2, 1, 'a')).toBe(false)
})

test('the same text within seconds is one try, later it is another', async () => {
  expect(await secondTry(4, 1, 'same')).toBe(false)
  expect(await secondTry(4, 1, 'same')).toBe(false)
  await db().$executeRaw`
    update reader.rate_limit set since = since - interval '6 seconds' where key like 'reword/1/%account/4'`
  expect(await secondTry(4, 1, 'same')).toBe(true)
})

test('a try expires after an hour, not at the turn of the hour', async () => {
  const key = 'reword/1/account/3'
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  await db().rateLimit.create({ data: { key, since: at(61) } })
  expect(await secondTry(3, 1, 'a')).toBe(false)
  await db().rateLimit.deleteMany({ where: { key } })
  await db().rateLimit.create({ data: { key, since: at(59) } })
  expect(await secondTry(3, 1, 'b')).toBe(true)
})
