import { expect, test, vi } from 'vitest'
import { concurrencyLimit, Overloaded } from './concurrency-limit'

const bounds = { concurrency: 2, maxQueued: 2, queueTimeout: 10_000, slotTimeout: 5000 }

function task() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  const work = vi.fn(() => ended)
  return { work, end }
}

test('work beyond the limit and the queue is refused at once', async () => {
  const run = concurrencyLimit(bounds)
  const tasks = [task(), task(), task(), task()]
  const runs = tasks.map(({ work }) => run(work))
  await expect(run(task().work)).rejects.toBeInstanceOf(Overloaded)
  expect(tasks.map(({ work }) => work.mock.calls.length)).toEqual([1, 1, 0, 0])
  tasks[0]?.end()
  await runs[0]
  await vi.waitFor(() => expect(tasks[2]?.work).toHaveBeenCalled())
  for (const { end } of tasks) end()
  await Promise.all(runs)
  await expect(run(() => Promise.resolve(1))).resolves.toBe(1)
})

test('failed work frees its slot', async () => {
  const run = concurrencyLimit({ ...bounds, concurrency: 1 })
  await expect(run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  await expect(run(() => Promise.resolve(1))).resolves.toBe(1)
})

test('work queued too long is refused and takes no slot', async () => {
  vi.useFakeTimers()
  const run = concurrencyLimit({ ...bounds, concurrency: 1, slotTimeout: 60_000 })
  const [first, second, third] = [task(), task(), task()]
  const begun = run(first.work)
  const refused = expect(run(second.work)).rejects.toBeInstanceOf(Overloaded)
  await vi.advanceTimersByTimeAsync(5000)
  const later = run(third.work)
  await vi.advanceTimersByTimeAsync(5000)
  await refused
  vi.useRealTimers()
  first.end()
  third.end()
  await Promise.all([begun, later])
  expect(second.work).not.toHaveBeenCalled()
})

test('work refused after waiting leaves its place in the queue', async () => {
  vi.useFakeTimers()
  const run = concurrencyLimit({ ...bounds, concurrency: 1, maxQueued: 1, slotTimeout: 60_000 })
  const [first, second, third] = [task(), task(), task()]
  const begun = run(first.work)
  const refused = expect(run(second.work)).rejects.toBeInstanceOf(Overloaded)
  await vi.advanceTimersByTimeAsync(10_000)
  await refused
  const later = run(third.work)
  vi.useRealTimers()
  first.end()
  third.end()
  await Promise.all([begun, later])
  expect(third.work).toHaveBeenCalled()
})

test('work that throws before its first await rejects and frees its slot', async () => {
  const run = concurrencyLimit({ ...bounds, concurrency: 1 })
  const thrown = run(() => {
    throw new Error('broken at once')
  })
  await expect(thrown).rejects.toThrow('broken at once')
  await expect(run(() => Promise.resolve(1))).resolves.toBe(1)
})

test('work that takes too long frees its slot once', async () => {
  vi.useFakeTimers()
  const run = concurrencyLimit({ ...bounds, concurrency: 1 })
  const [slow, second, third] = [task(), task(), task()]
  const runs = [slow, second, third].map(({ work }) => run(work))
  await vi.advanceTimersByTimeAsync(5000)
  expect(second.work).toHaveBeenCalled()
  slow.end()
  await vi.advanceTimersByTimeAsync(0)
  expect(third.work).not.toHaveBeenCalled()
  vi.useRealTimers()
  second.end()
  third.end()
  await Promise.all(runs)
})
