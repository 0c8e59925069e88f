import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Client } from 'pg'
import { reads } from '@/lib/cached'
import { databaseNow } from '@/lib/published'
import { tag } from '@/lib/tags'
import { ownDatabase } from '@/lib/testing/own-database'
import { withClient } from '@/scripts/database/connection'
import { Schedule } from './schedule'

ownDatabase()

let schedule: Schedule | undefined

beforeAll(async () => {
  await sql(`insert into "column" (slug, name, position) values ('city', '城事', 1)`)
})

afterEach(() => schedule?.stop())

test('a scheduled story appears by the database’s clock even if ours is wrong', async () => {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    await databaseNow()
    const id = await publishIn('500 milliseconds')
    const version = reads.versions.current
    schedule = new Schedule(client)
    await schedule.start()
    expect(reads.versions.changedSince(version, [tag.story(id)])).toBe(false)
    await expect.poll(() => reads.versions.changedSince(version, [tag.story(id)])).toBe(true)
    const [row] = await sql<{ due: boolean }>(
      `select published_at <= $2::timestamptz as due from story where id = $1`,
      [id, await databaseNow()],
    )
    expect(row?.due, 'a page that is made now shows it').toBe(true)
  })
})

test('a failed query misses no publication: the next one finds it', async () => {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    await databaseNow()
    let failures = 2
    const flaky = {
      query: (...args: Parameters<Client['query']>) =>
        failures-- > 0 ? Promise.reject(new Error('lost')) : client.query(...args),
    } as unknown as Client
    schedule = new Schedule(flaky)
    const version = reads.versions.current
    // The first tick fails too and is retried when rows change.
    await schedule.start().catch(() => undefined)
    const id = await publishIn('10 milliseconds')
    schedule.rowsChanged()
    // Another change before the read must not mark it as done.
    await expect.poll(() => failures).toBe(0)
    schedule.rowsChanged()
    await expect
      .poll(() => reads.versions.changedSince(version, [tag.story(id)]), { timeout: 5000 })
      .toBe(true)
  })
})

test('a publication that is scheduled during the query is found soon', async () => {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    await databaseNow()
    let id = 0
    const slow = {
      query: async (...args: Parameters<Client['query']>) => {
        const result = await (client.query(...args) as unknown as Promise<unknown>)
        if (id === 0) {
          id = await publishIn('1 second')
          schedule?.rowsChanged()
        }
        return result
      },
    } as unknown as Client
    schedule = new Schedule(slow)
    const version = reads.versions.current
    await schedule.start()
    await expect
      .poll(() => reads.versions.changedSince(version, [tag.story(id)]), { timeout: 5000 })
      .toBe(true)
  })
})

test('a stream of changes does not postpone a publication', async () => {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    await databaseNow()
    schedule = new Schedule(client)
    const version = reads.versions.current
    await schedule.start()
    const changes = setInterval(() => schedule?.rowsChanged(), 5)
    try {
      const id = await publishIn('1 second')
      await expect
        .poll(() => reads.versions.changedSince(version, [tag.story(id)]), { timeout: 5000 })
        .toBe(true)
    } finally {
      clearInterval(changes)
    }
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

test('a place on the home page invalidates it when it begins and when it ends', async () => {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    await databaseNow()
    schedule = new Schedule(client)
    await schedule.start()
    const id = await publishIn('-1 hour')
    await sql(`insert into home_slot (story_id, show_from) values ($1, now() + interval '1 day')`, [
      id,
    ])
    for (const time of ['show_from', 'show_until']) {
      await sql(`update home_slot set ${time} = now() + interval '300 milliseconds'`)
      const version = reads.versions.current
      schedule.rowsChanged()
      await expect
        .poll(() => reads.versions.changedSince(version, [tag.home]), { timeout: 10_000 })
        .toBe(true)
      const [row] = await sql<{ due: boolean }>(
        `select ${time} <= $1::timestamptz as due from home_slot`,
        [await databaseNow()],
      )
      expect(row?.due, time).toBe(true)
    }
  })
})
