import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ADDRESS_HEADER } from '@/lib/http/client-address'
import { addressCode } from './address-code'
import { rateLimit } from './rate-limit'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()
const limit = { most: 3, seconds: 3600 }

test('as many as allowed pass, also at once; then the end of the window is told', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => rateLimit('a', limit)))
  const refused = answers.filter((until) => until !== null)
  expect(refused).toHaveLength(5)
  const wait = Number(refused[0]) - Date.now()
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(3_600_000)
  expect(await rateLimit('b', limit)).toBeNull()
})

test('an old window does not count, and is swept', async () => {
  const since = new Date(Date.now() - 2 * 86_400_000)
  await db().rateLimit.create({ data: { key: 'old', since, count: 99 } })
  expect(await rateLimit('old', limit)).toBeNull()
  expect(await db().rateLimit.count({ where: { since } })).toBe(0)
})

test('no attempt waits for the disk', async () => {
  const [table] = await db().$queryRaw<{ relpersistence: string }[]>`
    select relpersistence::text from pg_class where oid = 'reader.rate_limit'::regclass`
  expect(table?.relpersistence).toBe('u')
})

test('the households of one IPv6 site together may do ten times what one of them may', async () => {
  const from = (household: number) =>
    rateLimit(
      `login/${addressCode(new Headers({ [ADDRESS_HEADER]: `2001:db8:1:${household}::1` }))}`,
      limit,
    )
  const many = Array.from({ length: 31 }, (_, household) => household)
  const refused = []
  for (const household of many) if ((await from(household)) !== null) refused.push(household)
  expect(refused).toEqual([30])
})
