import pLimit from 'p-limit'

export interface Bounds {
  atOnce: number
  /** How many may wait for their turn. */
  waiting: number
  /** In milliseconds: who has waited so long is refused. */
  patience: number
  /** In milliseconds: what takes longer makes room for another, such as an answer that its reader does not take. */
  hold: number
}

export class Overloaded extends Error {
  override name = 'Overloaded'
}

export type Bounded = <R>(work: () => Promise<R>) => Promise<R>

/** Runs the work within the bounds. @throws Overloaded where it was not begun. */
export function bounded({ atOnce, waiting, patience, hold }: Bounds): Bounded {
  const limit = pLimit(atOnce)
  return (work) =>
    new Promise((resolve, reject) => {
      let refused = limit.activeCount + limit.pendingCount >= atOnce + waiting
      const refuse = () => {
        refused = true
        reject(new Overloaded())
      }
      if (refused) return refuse()
      const impatience = setTimeout(refuse, patience)
      void limit(async () => {
        clearTimeout(impatience)
        // Who was refused still stands in the queue.
        if (refused) return
        const working = work()
        resolve(working)
        await settled(working, hold)
      })
    })
}

/** Waits until it has ended, well or not, or for so long. */
function settled(working: Promise<unknown>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    working.then(end, end)
  })
}
