/** Work that can be asked for faster than it can be done: so much at once, so much waiting, the rest refused. */

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
  const queue: Waiter[] = []
  let running = 0

  function leave(): void {
    const next = queue.shift()
    if (next) next.begin()
    else running -= 1
  }

  return async (work) => {
    if (running < atOnce) running += 1
    else if (queue.length >= waiting) throw new Overloaded()
    else await turn(queue, patience)
    const left = once(leave)
    const timer = setTimeout(left, hold)
    try {
      return await work()
    } finally {
      clearTimeout(timer)
      left()
    }
  }
}

interface Waiter {
  begin: () => void
}

/** Resolves when it is this one's turn; rejects, and leaves the queue, when it waited too long. */
function turn(queue: Waiter[], patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      queue.splice(queue.indexOf(waiter), 1)
      reject(new Overloaded())
    }, patience)
    const waiter = {
      begin: () => {
        clearTimeout(timer)
        resolve()
      },
    }
    queue.push(waiter)
  })
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (!done) act()
    done = true
  }
}
