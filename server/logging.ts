import { flushLog } from '@/lib/log'
import { logToStdout } from '@/lib/log/logger'
import { captureConsole } from './console'
import { surviveUncaught } from './uncaught'

/** Sends everything that this process has to say through the log. To be called first of all. */
export function beginLogging(): void {
  // Before pino's own listener, which closes the log.
  process.once('exit', flushLog)
  logToStdout()
  captureConsole()
  surviveUncaught()
}
