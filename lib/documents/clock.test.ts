import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Client } from 'pg'
import { databaseNow } from '@/lib/published'
import { ownDatabase } from '@/lib/testing/own-database'
import { withClient } from '@/scripts/portal/connection'
import { Clock } from './clock'
import { shared } from './shared'

ownDatabase()

let clock: Clock | undefined

beforeAll(async () => {
  await sql(`insert into "column" (slug, name, position) values ('city', '城事', 1)`)
})

afterEach(() => clock?.stop())

test('a publication comes to pass by the database’s clock, whatever ours says', async () => {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    await databaseNow()
    const id = await publishIn('500 milliseconds')
    const version = shared.freshness.now
    clock = new Clock(client)
    await clock.start()
    expect(shared.freshness.changedSince(version, [`story/${id}`])).toBe(false)
    await expect.poll(() => shared.freshness.changedSince(version, [`story/${id}`])).toBe(true)
    const [row] = await sql<{ due: boolean }>(
      `select published_at <= $2::timestamptz as due from story where id = $1`,
      [id, await databaseNow()],
    )
    expect(row?.due, 'a page that is made now shows it').toBe(true)
  })
})

test('a query that fails misses nothing: the next one finds what came to pass meanwhile', async () => {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    await databaseNow()
    let failures = 2
    const flaky = {
      query: (...args: Parameters<Client['query']>) =>
        failures-- > 0 ? Promise.reject(new Error('lost')) : client.query(...args),
    } as unknown as Client
    clock = new Clock(flaky)
    const version = shared.freshness.now
    // The first tick fails too: it is tried again when rows change.
    await clock.start().catch(() => undefined)
    const id = await publishIn('10 milliseconds')
    clock.look()
    // Another change before it could be read must not let it be taken for done.
    await expect.poll(() => failures).toBe(0)
    clock.look()
    await expect
      .poll(() => shared.freshness.changedSince(version, [`story/${id}`]), { timeout: 5000 })
      .toBe(true)
  })
})

async function publishIn(interval: string): Promise<number> {
  const [row] = await sql<{ id: number }>(
    `insert into story (kind, status, title, body, column_slug, published_at)
     values ('article', 'published', '定时', '正文。', 'city', now() + $1::interval) returning id`,
    [interval],
  )
  return row?.id ?? 0
}

function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(
    process.env.DATABASE_URL ?? '',
    async (client) => (await client.query(text, values)).rows as Row[],
  )
}
