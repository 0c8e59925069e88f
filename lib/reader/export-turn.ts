/** One export at a time in an instance; the next ones wait a little. */
/** Less than any request may take until its answer begins (server/deadline.ts). */
const PATIENCE_MS = 10_000
const MOST_WAITING = 8

const waiting: (() => void)[] = []
let taken = false

/** What gives the turn back, or null where it takes too long until one comes. */
export async function takeTurn(
  gone: AbortSignal,
  patienceMs = PATIENCE_MS,
): Promise<(() => void) | null> {
  if (taken && !(await isGranted(gone, patienceMs))) return null
  taken = true
  let given = false
  return () => {
    if (given) return
    given = true
    const next = waiting.shift()
    if (next) next()
    else taken = false
  }
}

/** Waits in the line: granted, or left since it takes too long or nobody waits for it any more. */
function isGranted(gone: AbortSignal, patienceMs: number): Promise<boolean> {
  if (waiting.length >= MOST_WAITING || gone.aborted) return Promise.resolve(false)
  return new Promise((resolve) => {
    const grant = () => settle(true)
    const leave = () => settle(false)
    const timer = setTimeout(leave, patienceMs)
    const settle = (granted: boolean) => {
      clearTimeout(timer)
      gone.removeEventListener('abort', leave)
      if (!granted) waiting.splice(waiting.indexOf(grant), 1)
      resolve(granted)
    }
    gone.addEventListener('abort', leave)
    waiting.push(grant)
  })
}
