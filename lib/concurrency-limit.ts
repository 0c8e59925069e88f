import pLimit from 'p-limit'

export interface Bounds {
  concurrency: number
  maxQueued: number
  /** Milliseconds until queued work is refused. */
  queueTimeout: number
  /** Milliseconds until running work gives up its slot, such as an answer that the client does not read. */
  slotTimeout: number
}

export class Overloaded extends Error {
  override name = 'Overloaded'
}

export type ConcurrencyLimit = <R>(work: () => Promise<R>) => Promise<R>

/** Runs work within the bounds. @throws Overloaded if it was not started. */
export function concurrencyLimit(bounds: Bounds): ConcurrencyLimit {
  const { concurrency, maxQueued, queueTimeout, slotTimeout } = bounds
  const limit = pLimit(concurrency)
  // p-limit can't remove refused work from its queue, so its own count is too high.
  let admitted = 0
  return (work) =>
    new Promise((resolve, reject) => {
      if (admitted >= concurrency + maxQueued) return reject(new Overloaded())
      admitted += 1
      let refused = false
      const timer = setTimeout(() => {
        refused = true
        admitted -= 1
        reject(new Overloaded())
      }, queueTimeout)
      void limit(async () => {
        clearTimeout(timer)
        if (refused) return
        const running = start(work)
        resolve(running)
        await settledOrTimeout(running, slotTimeout)
        admitted -= 1
      })
    })
}

/** A synchronous throw rejects too. */
async function start<R>(work: () => Promise<R>): Promise<R> {
  return work()
}

function settledOrTimeout(work: Promise<unknown>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    work.then(end, end)
  })
}
