import { flushLog } from '@/lib/log'
import { logToStdout } from '@/lib/log/logger'
import { captureConsole } from './console'
import { logUncaught } from './uncaught'

/** Sends all output of this process through the log. Must run first. */
export function startLogging(): void {
  // Registered before pino's own listener, which closes the log.
  process.once('exit', flushLog)
  logToStdout()
  captureConsole()
  logUncaught()
}
