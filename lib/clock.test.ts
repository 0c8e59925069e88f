import { afterEach, expect, test, vi } from 'vitest'
import { clockSkew, now, recordDatabaseTime } from './clock'
import { databaseNow } from './published'
import { ownDatabase } from './testing/own-database'

ownDatabase()

afterEach(() => void vi.useRealTimers())

const time = (iso: string) => new Date(iso)

test('setting the local clock does not change the database’s time', async () => {
  const before = await databaseNow()
  vi.useFakeTimers({ toFake: ['Date'], now: before.getTime() + 2 * 86_400_000 })
  expect((await databaseNow()).getTime() - before.getTime()).toBeLessThan(60_000)
  expect(clockSkew()).toBeGreaterThan(86_400_000)
})

test('the clock is never ahead of the database, and follows it when that is set back', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const noon = time('2030-01-01T12:00:00.000Z')
  // Far behind the last measurement, so taken as it is.
  recordDatabaseTime(time('2020-01-01T00:00:00Z'), 0, 0)
  recordDatabaseTime(noon, performance.now(), performance.now())
  const exact = now().getTime()
  expect(exact).toBe(noon.getTime())
  // An answer that took a second may be a second old.
  vi.advanceTimersByTime(1000)
  recordDatabaseTime(noon, performance.now() - 1000)
  expect(now().getTime()).toBe(exact + 1000)
  // A later time is more exact.
  recordDatabaseTime(new Date(exact + 1500), performance.now() - 10)
  expect(now().getTime()).toBe(exact + 1500)
  // An earlier time than the round trip explains: the database's clock was set back.
  recordDatabaseTime(new Date(exact - 60_000), performance.now() - 10)
  expect(now().getTime()).toBe(exact - 60_000)
})
