import { printError } from '../run/operator-error.mjs'

type Cleanup = () => Promise<void> | void

let cleanups: Cleanup[] = []
const controller = new AbortController()
const hurry = new AbortController()

/** Ctrl-C in a terminal comes twice, from the terminal and from npm. */
const SAME_SIGNAL_MS = 1000
let askedAt = 0

/** Aborted once the operator asks for the end; its reason is the signal to pass on. */
export const stopping = controller.signal

/** Aborted once the operator asks again: nothing is waited for any longer. */
export const hurrying = hurry.signal

/**
 * Registers what has to happen before this process ends; the last one registered comes first. Returns a function
 * for when it need not happen any more.
 */
export function atEnd(cleanup: Cleanup): () => void {
  cleanups.push(cleanup)
  return () => {
    cleanups = cleanups.filter((one) => one !== cleanup)
  }
}

/**
 * Runs a command until it is done or is asked to stop, cleans up, ends the process. 0: done, or
 * stopped on demand.
 */
export async function live(main: () => Promise<number | undefined>): Promise<never> {
  const stopped = new Promise<number>((resolve) => {
    stopping.addEventListener('abort', () => resolve(0))
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => askedToStop(signal))
  // The reader of our output is gone (npm start | head): end as a signal would end it.
  process.stdout.on('error', () => askedToStop('SIGTERM'))
  process.stderr.on('error', () => askedToStop('SIGTERM'))
  stopWithNpm()

  const work = main().catch((error: unknown) => {
    // What broke because it was stopped is no news.
    if (!stopping.aborted) printError(error)
    return 1
  })
  const code = await Promise.race([work, stopped])
  controller.abort()
  for (const cleanup of cleanups.reverse()) {
    try {
      await cleanup()
    } catch (error) {
      printError(error)
    }
  }
  process.exit(code ?? 0)
}

function askedToStop(signal: NodeJS.Signals): void {
  askedAt ||= Date.now()
  if (Date.now() - askedAt > SAME_SIGNAL_MS) hurry.abort()
  controller.abort(signal)
}

/**
 * An npm that was killed can pass on no signal, and who killed it did not mean us to stay. (It is
 * our parent: package.json says exec, since a shell between us would not pass signals on.)
 */
function stopWithNpm(): void {
  const { ppid } = process
  if (!process.env.npm_lifecycle_event) return
  setInterval(() => process.ppid !== ppid && askedToStop('SIGTERM'), 250).unref()
}
