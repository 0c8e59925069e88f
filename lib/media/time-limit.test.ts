import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { timeLimit } from './time-limit'

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => vi.useRealTimers())

test('what comes later has what is left, and never no limit at all', () => {
  const secondsLeft = timeLimit(8000)
  expect(secondsLeft()).toBe(8)
  vi.advanceTimersByTime(2500)
  expect(secondsLeft()).toBe(5)
  vi.advanceTimersByTime(20_000)
  expect(secondsLeft()).toBe(1)
})
