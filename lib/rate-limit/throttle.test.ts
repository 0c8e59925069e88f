import { afterEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { ownDatabase } from '@/lib/testing/own-database'
import { Throttle } from './throttle'

ownDatabase()
const limit = { max: 3, seconds: 3600 }
const instances: Throttle[] = []
const anInstance = () => {
  const throttle = new Throttle('look', limit)
  instances.push(throttle)
  return throttle
}
const times = (count: number, throttle: Throttle, address = 'a') =>
  Array.from({ length: count }, () => throttle.hit(address))

afterEach(async () => {
  vi.useRealTimers()
  // Pending counts would reach the database during a later test.
  await Promise.all(instances.splice(0).map((throttle) => throttle.sync()))
  await db().rateLimit.deleteMany()
})

test('hits within the limit pass; the next ones get the end of the window', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T08:10:00Z') })
  const throttle = anInstance()
  expect(times(5, throttle)).toEqual([
    null,
    null,
    null,
    new Date('2026-01-01T09:00:00Z'),
    new Date('2026-01-01T09:00:00Z'),
  ])
  expect(times(1, throttle, 'b')).toEqual([null])
  vi.setSystemTime(new Date('2026-01-01T09:00:00Z'))
  expect(times(1, throttle)).toEqual([null])
})

test('hits on one instance count on the other after a sync', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date() })
  const [one, other] = [anInstance(), anInstance()]
  expect(times(2, one)).toEqual([null, null])
  expect(times(1, other)).toEqual([null])
  await one.sync()
  await other.sync()
  expect(times(1, other)).toEqual([expect.any(Date)])
  expect(times(1, one)).toEqual([null])
})

test('no hit is counted twice, and none during a sync is lost', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date() })
  const throttle = anInstance()
  times(2, throttle)
  const syncing = throttle.sync()
  times(5, throttle)
  await Promise.all([syncing, throttle.sync(), throttle.sync()])
  expect(await db().rateLimit.findMany()).toMatchObject([{ key: 'look/a', count: 7 }])
})

test('counts reach the database without a call', async () => {
  times(2, anInstance())
  await expect
    .poll(async () => (await db().rateLimit.findMany()).map(({ count }) => count), {
      timeout: 5000,
    })
    .toEqual([2])
})
