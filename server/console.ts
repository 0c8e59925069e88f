/** Redirects what Next and other packages print to the log, where it is scrubbed. */
import { format } from 'node:util'
import { logDebug, logInfo, logOnce, logWarning } from '@/lib/log'

/** Must run before Next loads, which keeps references to the console's functions. */
export function captureConsole(): void {
  console.error = (...args: unknown[]) => logCall(args, 'error')
  console.warn = (...args: unknown[]) => logCall(args, 'warn')
  console.info = console.log = (...args: unknown[]) => logInfo(textOf(args))
  console.debug = console.trace = (...args: unknown[]) => logDebug(textOf(args))
  // Node's own listener prints to stderr.
  process.removeAllListeners('warning')
  process.on('warning', (warning) => logOnce('Node.js warns', warning, 'warn'))
}

function logCall(args: unknown[], level: 'error' | 'warn'): void {
  const error = args.find((one) => one instanceof Error)
  const message = textOf(args) || 'A package reports an error'
  if (error) logOnce(message, error, level)
  else logWarning(message, level)
}

/** Objects are left out, since one may be a whole request. */
function textOf(args: unknown[]): string {
  return format(
    ...args.filter((one) => ['string', 'number', 'boolean'].includes(typeof one)),
  ).trim()
}
