import { concurrencyLimit } from '@/lib/concurrency-limit'

/** One export at a time in an instance; others wait at most 10 s, less than a request's deadline. */
const exports = concurrencyLimit({
  concurrency: 1,
  maxQueued: 8,
  queueTimeout: 10_000,
  slotTimeout: 3_600_000,
})

/** Returns the release function; null on a timeout or when the client aborts. */
export function acquireExportSlot(signal: AbortSignal): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const cancel = () => resolve(null)
    signal.addEventListener('abort', cancel)
    const start = (release: () => void) => {
      if (signal.aborted) release()
      resolve(signal.aborted ? null : release)
    }
    exports(() => new Promise<void>(start)).catch(cancel)
  })
}
