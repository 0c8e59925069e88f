import { expect, test } from 'vitest'
import { Deaths } from './restart-backoff'

test('pauses grow, and the fifth death in a minute is the last', () => {
  const deaths = new Deaths()
  const pauses = [0, 1000, 2000, 3000, 59_999].map((time) => deaths.count(time))
  expect(pauses).toEqual([100, 500, 1000, 2000, null])
})

test('what died long ago counts no more', () => {
  const deaths = new Deaths()
  for (const time of [0, 20_000, 40_000]) deaths.count(time)
  expect(deaths.count(60_000)).toBe(1000)
  expect(deaths.count(100_001)).toBe(500)
  expect(deaths.count(200_000)).toBe(100)
})
