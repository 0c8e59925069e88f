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
  return (work) =>
    new Promise((resolve, reject) => {
      let refused = limit.activeCount + limit.pendingCount >= concurrency + maxQueued
      const refuse = () => {
        refused = true
        reject(new Overloaded())
      }
      if (refused) return refuse()
      const timer = setTimeout(refuse, queueTimeout)
      void limit(async () => {
        clearTimeout(timer)
        // p-limit can't remove refused work from its queue.
        if (refused) return
        const running = work()
        resolve(running)
        await settledOrTimeout(running, slotTimeout)
      })
    })
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
