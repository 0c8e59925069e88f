import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { reads } from '@/lib/cached'
import { db, disconnect } from '@/lib/db'
import { dataFolder } from '@/lib/media/testing/data-folder'
import { databaseNow } from '@/lib/published'
import { createDatabase } from '@/scripts/testing/database'
import { answerPicture } from './answer-picture'

const data = dataFolder()
const HOUR_MS = 3_600_000

beforeAll(async () => {
  const database = await createDatabase()
  Object.assign(process.env, {
    DATABASE_URL: database.portalUrl,
    MIGRATE_DATABASE_URL: database.url,
    AUTH_SECRET: 'a secret for tests, long enough for the rules',
  })
  const create = { width: 40, height: 30, channels: 3 as const, background: '#369' }
  const bytes = await sharp({ create }).png().toBuffer()
  for (const key of ['known.png', 'ended.png', 'unknown.png']) data.upload(key, bytes)
  const day = async (days: number) =>
    new Date((await databaseNow()).getTime() + days * 24 * HOUR_MS)
  const size = { width: 40, height: 30 }
  await db().image.create({ data: { key: 'known.png', rightsUntil: await day(9), ...size } })
  await db().image.create({ data: { key: 'ended.png', rightsUntil: await day(-9), ...size } })
  reads.storing = true
  await Promise.all([answer('known.png'), answer('ended.png')])
  await disconnect()
  await database.drop()
  // Older than the clock of the database may be without a new measurement.
  vi.useFakeTimers({ toFake: ['performance'] }).advanceTimersByTime(HOUR_MS)
})
afterAll(() => {
  vi.useRealTimers()
  reads.storing = false
})

test('while the database is away a known picture is served until its last day', async () => {
  const known = await answer('known.png')
  expect(known.status).toBe(200)
  const [, seconds] = /^public, max-age=(\d+)$/.exec(known.headers.get('cache-control') ?? '') ?? []
  expect(Number(seconds)).toBeGreaterThan(8 * 86_400)
  expect((await answer('ended.png')).status).toBe(410)
})

test('one that is not known is served too, and not kept for long', async () => {
  const unknown = await answer('unknown.png')
  expect([unknown.status, unknown.headers.get('cache-control')]).toEqual([
    200,
    'public, max-age=60',
  ])
})

function answer(key: string): Promise<Response> {
  return answerPicture(new Request(`http://localhost:3000/image/160/${key}.webp`))
}
