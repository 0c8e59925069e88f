import { expect, test } from 'vitest'
import { isDatabaseAway } from './database-away'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { withClient } from '@/scripts/database/connection'

ownDatabase()

const coded = (code: string) => Object.assign(new Error('x'), { code })

test.each([
  ...['P1001', 'P1017', 'P2028', 'ECONNREFUSED', '57P01', '57P03', '53300', '08006'],
  ...['53100', '25006', 'ENOSPC'],
])('%s counts as the database being away', (code) => {
  expect(isDatabaseAway(coded(code))).toBe(true)
  expect(isDatabaseAway(new Error('a page failed', { cause: coded(code) }))).toBe(true)
})

test.each([
  'timeout exceeded when trying to connect',
  'Connection terminated unexpectedly',
  'Query read timeout',
  'Client has encountered a connection error and is not queryable',
  'Server has closed the connection.',
])('“%s” counts as the database being away', (message) => {
  expect(isDatabaseAway(new Error(message))).toBe(true)
})

test.each([coded('P2002'), coded('23505'), new TypeError('x is undefined'), 'text', null])(
  '%s does not',
  (error) => {
    expect(isDatabaseAway(error)).toBe(false)
  },
)

const patient = { timeout: 20_000 }

test('a connection ended by Postgres counts as the database being away', async () => {
  const failed = (query: Promise<unknown>) =>
    query.then(() => null).catch((error: unknown) => error)
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query('begin')
    await client.query('lock table story')
    const queries = [
      failed(db().story.count()),
      failed(db().$queryRaw`select id from story limit 1`),
    ]
    const waiting = `from pg_locks where not granted and relation = 'story'::regclass`
    await expect
      .poll(async () => (await client.query(`select pid ${waiting}`)).rowCount, patient)
      .toBe(queries.length)
    await client.query(`select pg_terminate_backend(pid) ${waiting}`)
    const errors = await Promise.all(queries)
    expect(errors.map(isDatabaseAway)).toEqual([true, true])
  })
})

test('a statement timeout counts as the database being away', async () => {
  const slow = db().$transaction([
    db().$executeRaw`set local statement_timeout = 1`,
    db().$queryRaw`select pg_sleep(10)::text`,
  ])
  const error = await slow.catch((error: unknown) => error)
  expect(isDatabaseAway(error)).toBe(true)
})
