import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everyMinute } from './every-minute'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('all updates share one timer, which ends with the last', () => {
  const [first, second] = [new AbortController(), new AbortController()]
  const [one, two] = [vi.fn(), vi.fn()]
  everyMinute(one, first.signal)
  everyMinute(two, second.signal)
  expect(vi.getTimerCount()).toBe(1)

  first.abort()
  vi.advanceTimersByTime(60_000)
  expect(one).toHaveBeenCalledTimes(1)
  expect(two).toHaveBeenCalledTimes(2)

  second.abort()
  expect(vi.getTimerCount()).toBe(0)
})
