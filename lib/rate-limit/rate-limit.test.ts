import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { ADDRESS_HEADER } from '@/lib/http/client-address'
import { addressCode } from './address-code'
import { rateLimit } from './rate-limit'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()
// Counted by windows of the database’s clock: a day’s ends least often.
const limit = { max: 3, seconds: 86_400 }

test('parallel requests within the limit pass; the next ones get the end of the window', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => rateLimit('a', limit)))
  const refused = answers.filter((until) => until !== null)
  expect(refused).toHaveLength(5)
  const wait = Number(refused[0]) - Date.now()
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(86_400_000)
  expect(await rateLimit('b', limit)).toBeNull()
})

test('an old window neither counts nor stays in the table', async () => {
  const since = new Date(Date.now() - 2 * 86_400_000)
  await db().rateLimit.create({ data: { key: 'old', since, count: 99 } })
  expect(await rateLimit('old', limit)).toBeNull()
  expect(await db().rateLimit.count({ where: { since } })).toBe(0)
})

test('the table of limits is unlogged', async () => {
  const [table] = await db().$queryRaw<{ relpersistence: string }[]>`
    select relpersistence::text from pg_class where oid = 'reader.rate_limit'::regclass`
  expect(table?.relpersistence).toBe('u')
})

test('the /64 networks of one IPv6 /48 together may do ten times what one may', async () => {
  const from = (subnet: number) =>
    rateLimit(
      `login/${addressCode(new Headers({ [ADDRESS_HEADER]: `2001:db8:1:${subnet}::1` }))}`,
      limit,
    )
  const subnets = Array.from({ length: 31 }, (_, subnet) => subnet)
  const refused = []
  for (const subnet of subnets) if ((await from(subnet)) !== null) refused.push(subnet)
  expect(refused).toEqual([30])
})
