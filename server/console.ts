/** What Next and other packages print becomes log entries, so that no line escapes the scrubbing. */
import { format } from 'node:util'
import { logDebug, logInfo, logOnce, logWarning } from '@/lib/log'

/** Takes the console over. To be called before Next is loaded, which keeps what it finds there. */
export function captureConsole(): void {
  console.error = (...args: unknown[]) => logArguments(args, 'error')
  console.warn = (...args: unknown[]) => logArguments(args, 'warn')
  console.info = console.log = (...args: unknown[]) => logInfo(textOf(args))
  console.debug = console.trace = (...args: unknown[]) => logDebug(textOf(args))
  // Node prints its warnings to the standard error by a listener of its own.
  process.removeAllListeners('warning')
  process.on('warning', (warning) => logOnce('Node.js warns', warning, 'warn'))
}

function logArguments(args: unknown[], level: 'error' | 'warn'): void {
  const error = args.find((one) => one instanceof Error)
  const what = textOf(args) || 'A package reports an error'
  if (error) logOnce(what, error, level)
  else logWarning(what, level)
}

/** Texts and numbers alone: an object may be a whole request. */
function textOf(args: unknown[]): string {
  return format(
    ...args.filter((one) => ['string', 'number', 'boolean'].includes(typeof one)),
  ).trim()
}
