import { expect, test } from 'vitest'
import { RestartBackoff } from './restart-backoff'

test('pauses grow, and the fifth exit within a minute ends restarts', () => {
  const deaths = new RestartBackoff()
  const pauses = [0, 1000, 2000, 3000, 59_999].map((time) => deaths.next(time))
  expect(pauses).toEqual([100, 500, 1000, 2000, null])
})

test('exits more than a minute ago do not count', () => {
  const deaths = new RestartBackoff()
  for (const time of [0, 20_000, 40_000]) deaths.next(time)
  expect(deaths.next(60_000)).toBe(1000)
  expect(deaths.next(100_001)).toBe(500)
  expect(deaths.next(200_000)).toBe(100)
})
