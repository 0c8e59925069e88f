import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RepeatFilter } from './repeats'

const write = vi.fn<(entry: string, times: number) => void>()

beforeEach(() => {
  vi.useFakeTimers()
  write.mockReset()
})
afterEach(() => vi.useRealTimers())

test('a fault that repeats 1,000 times has one line a minute with a count', () => {
  const repeats = new RepeatFilter(write)
  for (let n = 1; n <= 1000; n++) repeats.add('away', `entry ${n}`)
  expect(write.mock.calls).toEqual([['entry 1', 1]])
  vi.advanceTimersByTime(60_000)
  expect(write.mock.calls.slice(1)).toEqual([['entry 1000', 999]])
  repeats.add('away', 'later')
  vi.advanceTimersByTime(59_000)
  expect(write).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1000)
  expect(write.mock.lastCall).toEqual(['later', 1])
})

test('after a minute without the fault its next line is immediate', () => {
  const repeats = new RepeatFilter(write)
  repeats.add('away', 'first')
  vi.advanceTimersByTime(60_000)
  repeats.add('away', 'second')
  expect(write.mock.calls).toEqual([
    ['first', 1],
    ['second', 1],
  ])
  expect(vi.getTimerCount()).toBe(1)
})

test('different faults are bounded', () => {
  const repeats = new RepeatFilter(write)
  for (let n = 0; n < 10_000; n++) repeats.add(`fault ${n}`, `entry ${n}`)
  expect(write).toHaveBeenCalledTimes(51)
  vi.advanceTimersByTime(60_000)
  expect(write.mock.lastCall).toEqual(['entry 9999', 9949])
})

test('pending counts are flushed', () => {
  const repeats = new RepeatFilter(write)
  for (let n = 0; n < 5; n++) repeats.add('away', 'entry')
  repeats.flush()
  repeats.flush()
  expect(write.mock.calls).toEqual([
    ['entry', 1],
    ['entry', 4],
  ])
})
