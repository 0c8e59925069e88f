import { afterEach, expect, test } from 'vitest'
import { startProxy, type Proxy } from '@/scripts/testing/proxy'
import { isDatabaseAway } from './database-away'
import { db, disconnect, onPublicConnections } from '@/lib/db'
import { closeIdleConnections, openPool } from './pool'
import { ownDatabase } from '@/lib/testing/own-database'

ownDatabase()

let proxy: Proxy

afterEach(() => proxy.close())

const bounds = { max: 2, statement_timeout: 300, options: '' }

test('a connection that goes silent is closed, and idle ones with it', async () => {
  const pool = await throughProxy()
  const held = await Promise.all([pool.connect(), pool.connect()])
  for (const client of held) client.release()
  expect(pool.idleCount).toBe(2)
  proxy.freeze()
  const error: unknown = await pool.query('select 1').catch((error: unknown) => error)
  expect(isDatabaseAway(error)).toBe(true)
  await expect.poll(() => pool.totalCount).toBe(0)
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await pool.end()
})

test('a connection with a silent transaction is not reused', async () => {
  const pool = await throughProxy()
  const client = await pool.connect()
  await client.query('begin')
  proxy.freeze()
  await expect(client.query('select 1')).rejects.toThrow('timeout')
  await expect(client.query('rollback')).rejects.toThrow()
  client.release()
  await expect.poll(() => pool.totalCount).toBe(0)
  await pool.end()
})

test('a pool with silent connections can be ended', async () => {
  const pool = await throughProxy()
  await pool.query('select 1')
  proxy.freeze()
  await pool.end()
  expect(pool.totalCount).toBe(0)
})

test('idle connections can be closed', async () => {
  const pool = await throughProxy()
  await pool.query('select 1')
  closeIdleConnections()
  await expect.poll(() => pool.totalCount).toBe(0)
  await pool.end()
})

test('private and public pages never share a connection', async () => {
  const names = () => db().$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`
  const [reader] = await names()
  const [page] = await onPublicConnections(async () => names())
  expect(reader?.pid).not.toBe(page?.pid)
  const held = Promise.all(
    Array.from({ length: 30 }, () =>
      db().$queryRaw`select pg_sleep(3.3)::text`.then(
        () => 'done',
        (error: unknown) => isDatabaseAway(error),
      ),
    ),
  )
  expect(await onPublicConnections(async () => names())).toHaveLength(1)
  const outcomes = await held
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(8)
  // Waiting for a connection times out soon.
  expect(outcomes.filter((outcome) => outcome === true)).toHaveLength(22)
  await disconnect()
})

async function throughProxy() {
  proxy = await startProxy(process.env.DATABASE_URL ?? '')
  return openPool(bounds, proxy.url)
}
