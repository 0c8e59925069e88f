import { afterEach, expect, test, vi } from 'vitest'
import { setInvalidationWait, waitForInvalidation } from './invalidation-wait'

afterEach(() => {
  setInvalidationWait()
  vi.useRealTimers()
})

test('an action waits for the invalidation, and for one that never comes a second', async () => {
  vi.useFakeTimers()
  let heard = (): void => undefined
  setInvalidationWait(() => new Promise<void>((resolve) => (heard = resolve)))
  const done = vi.fn()
  void waitForInvalidation().then(done)
  await vi.advanceTimersByTimeAsync(999)
  expect(done).not.toHaveBeenCalled()
  heard()
  await vi.advanceTimersByTimeAsync(0)
  expect(done).toHaveBeenCalledOnce()
  void waitForInvalidation().then(done)
  await vi.advanceTimersByTimeAsync(1000)
  expect(done).toHaveBeenCalledTimes(2)
})

test('an action succeeds while the database does not notify', async () => {
  setInvalidationWait(() => Promise.reject(new Error('away')))
  await expect(waitForInvalidation()).resolves.toBeUndefined()
})
