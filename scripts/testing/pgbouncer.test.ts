/** The portal's statements through PgBouncer in transaction mode. Run by the step `databases` of npm test. */
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, disconnect, searchDb } from '@/lib/db'
import { createDatabase, type TestDatabase } from './database'
import { startPgBouncer, type Pooler } from './pgbouncer'

let database: TestDatabase
let pooler: Pooler | undefined

beforeAll(async () => {
  database = await createDatabase()
  pooler = await startPgBouncer(database.portalUrl)
  Object.assign(process.env, {
    DATABASE_URL: pooler.url,
    LISTEN_DATABASE_URL: database.portalUrl,
    AUTH_SECRET: 'a secret for tests, long enough for the rules',
  })
})

afterAll(async () => {
  await disconnect()
  await pooler?.stop()
  await database.drop()
})

test('concurrent statements on fewer connections each get their own result', async () => {
  await db().column.create({ data: { slug: 'city', name: '城事' } })
  const numbers = Array.from({ length: 60 }, (_, place) => place)
  const answers = await Promise.all(
    numbers.map(async (place) => {
      const sum = Array.from({ length: place % 7 }, () => 0).concat(place)
      const sql = `select ${sum.map((_, at) => `$${at + 1}::int`).join(' + ')} as answer`
      const [row] = await db().$queryRawUnsafe<{ answer: number }[]>(sql, ...sum)
      return row?.answer
    }),
  )
  expect(answers).toEqual(numbers)
})

test('a transaction is committed or rolled back as a whole', async () => {
  const committed = db().$transaction(async (tx) => {
    await tx.keyword.create({ data: { name: '港口' } })
    return tx.keyword.count()
  })
  const rolledBack = db().$transaction(async (tx) => {
    await tx.keyword.create({ data: { name: '夜航' } })
    throw new Error('no')
  })
  await expect(rolledBack).rejects.toThrow('no')
  await committed
  expect(await db().keyword.findMany({ select: { name: true } })).toEqual([{ name: '港口' }])
})

test('search works through the pooler, and notifications arrive on a direct connection', async () => {
  const listener = new Client({ connectionString: process.env.LISTEN_DATABASE_URL })
  await listener.connect()
  const payloads: string[] = []
  listener.on('notification', ({ payload = '' }) => payloads.push(payload))
  await listener.query('listen xiaowen')
  await db().story.create({
    data: {
      status: 'published',
      title: '港口夜景',
      body: '文',
      columnSlug: 'city',
      publishedAt: new Date(0),
    },
  })
  await expect.poll(() => payloads.join()).toContain('column/city')
  const found = await searchDb().$queryRaw<{ ids: number[] }[]>`
    select ids from search.find(array['港口'], '{}', null, null, null, '-infinity', 'infinity', 2147483647, 10, '1 s')`
  expect(found[0]?.ids).toHaveLength(1)
  await listener.end()
})
