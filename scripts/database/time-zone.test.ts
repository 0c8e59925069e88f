import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, disconnect } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { createDatabase, type TestDatabase } from '../testing/database'
import { withClient } from './connection'
import { setTimeZones } from './time-zone'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())
ownDatabase()

const zoneOf = (url: string) =>
  withClient(url, async (client) => (await client.query('SHOW timezone')).rows as unknown[])

test.each(['url', 'portalUrl'] as const)('%s reads times in the site’s zone', async (role) => {
  expect(await zoneOf(database[role])).toEqual([{ TimeZone: 'Asia/Shanghai' }])
  const read = (time: string) =>
    withClient(database[role], async (client) => {
      const { rows } = await client.query<{ time: Date }>(`SELECT '${time}'::timestamptz AS time`)
      return rows[0]?.time.toISOString()
    })
  expect(await read('2026-11-28 08:00')).toBe('2026-11-28T00:00:00.000Z')
  expect(await read('2026-11-28 08:00+00')).toBe('2026-11-28T08:00:00.000Z')
  expect(await read('2026-11-28')).toBe('2026-11-27T16:00:00.000Z')
})

test('a role that has another zone in this database gets the site’s', async () => {
  const name = new URL(database.url).pathname.slice(1)
  await withClient(database.url, async (client) => {
    await client.query(`ALTER ROLE xiaowen IN DATABASE ${name} SET timezone = 'UTC'`)
  })
  expect(await zoneOf(database.url)).toEqual([{ TimeZone: 'UTC' }])
  expect(await withClient(database.url, setTimeZones)).toEqual([])
  expect(await zoneOf(database.url)).toEqual([{ TimeZone: 'Asia/Shanghai' }])
})

test('Prisma reads and writes the same moments as SQL', async () => {
  const at = new Date('2026-11-28T00:00:00.123Z')
  const { id } = await db().story.create({ data: { title: '题', publishedAt: at } })
  const [row] = await db().$queryRaw<{ at: string; read: Date; zone: string }[]>`
    select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') as at,
      published_at as read, current_setting('timezone') as zone
    from story where id = ${id} and published_at = ${at}`
  expect(row).toEqual({ at: '2026-11-28 00:00:00.123', read: at, zone: 'UTC' })
  expect((await db().story.findUnique({ where: { id } }))?.publishedAt).toEqual(at)
  await disconnect()
})
