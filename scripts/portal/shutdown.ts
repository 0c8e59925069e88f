import { printError } from '../run/operator-error.mjs'

type Cleanup = () => Promise<void> | void

let cleanups: Cleanup[] = []
const shutdown = new AbortController()
const forced = new AbortController()

/** Ctrl-C arrives twice, from the terminal and from npm. */
const SAME_SIGNAL_MS = 1000
let requestedAt = 0

/** Aborted when the process is asked to stop; the reason is the signal to pass on to children. */
export const shutdownSignal = shutdown.signal

/** Aborted when the operator asks a second time: children are killed at once. */
export const forcedShutdownSignal = forced.signal

/** Registers a cleanup for the end of this process, run in reverse order. Returns a function that unregisters it. */
export function onShutdown(cleanup: Cleanup): () => void {
  cleanups.push(cleanup)
  return () => {
    cleanups = cleanups.filter((one) => one !== cleanup)
  }
}

/** Runs a command until it returns or is asked to stop, runs the cleanups, and exits: with 0 when asked to stop. */
export async function runUntilStopped(main: () => Promise<number | undefined>): Promise<never> {
  const stopped = new Promise<number>((resolve) => {
    shutdownSignal.addEventListener('abort', () => resolve(0))
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => requestShutdown(signal))
  // EPIPE (npm start | head): stop as on SIGTERM.
  process.stdout.on('error', () => requestShutdown('SIGTERM'))
  process.stderr.on('error', () => requestShutdown('SIGTERM'))
  watchNpm()

  const work = main().catch((error: unknown) => {
    // Errors caused by the shutdown are not reported.
    if (!shutdownSignal.aborted) printError(error)
    return 1
  })
  const code = await Promise.race([work, stopped])
  shutdown.abort()
  for (const cleanup of cleanups.reverse()) {
    try {
      await cleanup()
    } catch (error) {
      printError(error)
    }
  }
  process.exit(code ?? 0)
}

function requestShutdown(signal: NodeJS.Signals): void {
  requestedAt ||= Date.now()
  if (Date.now() - requestedAt > SAME_SIGNAL_MS) forced.abort()
  shutdown.abort(signal)
}

/** An npm that was killed passes on no signal. It is the parent: package.json's scripts `exec` node. */
function watchNpm(): void {
  const { ppid } = process
  if (!process.env.npm_lifecycle_event) return
  setInterval(() => process.ppid !== ppid && requestShutdown('SIGTERM'), 250).unref()
}
