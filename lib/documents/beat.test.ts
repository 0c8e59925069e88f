import { expect, test } from 'vitest'
import { ownDatabase } from '@/lib/testing/own-database'
import { withClient } from '@/scripts/portal/connection'
import { Beat } from './beat'
import { shared } from './shared'

ownDatabase()

test('a beat that is heard says how long it took', async () => {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    const beat = new Beat(client)
    await beat.start()
    expect(await beat.beat()).toBe(true)
    expect(shared.beatLag).toBeGreaterThan(0)
  })
})

test('a connection that forgets what it listens to, as a pooler’s does, is found out', async () => {
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    const beat = new Beat(client)
    await beat.start()
    await client.query('unlisten *')
    expect(await beat.beat(200)).toBe(false)
    expect(shared.beatLag).toBe(null)
  })
})
