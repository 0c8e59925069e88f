import { expect, test } from 'vitest'
import { ownDatabase } from '@/lib/testing/own-database'
import { withClient } from '@/scripts/database/connection'
import { Heartbeat } from './heartbeat'

ownDatabase()

test('a heartbeat that arrives takes a time', async () => {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    const heartbeat = new Heartbeat(client)
    await heartbeat.start()
    expect(await heartbeat.roundTrip()).toBeGreaterThan(0)
  })
})

test('a connection that lost its LISTEN, as behind a pooler, is detected', async () => {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    const heartbeat = new Heartbeat(client)
    await heartbeat.start()
    await client.query('unlisten *')
    expect(await heartbeat.roundTrip(200)).toBe(null)
  })
})

test('several at once are each told apart', async () => {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    const heartbeat = new Heartbeat(client)
    await heartbeat.start()
    const times = [heartbeat.roundTrip(), heartbeat.roundTrip(), heartbeat.roundTrip()]
    expect(await Promise.all(times)).not.toContain(null)
  })
})
