/** Uncaught errors are logged and counted and do not end the process (docs/decisions/027-operations.md). */
import { logOnce } from '@/lib/log'

export const uncaught = { exceptions: 0, rejections: 0 }

export function logUncaught(): void {
  process.on('uncaughtException', (error) => {
    uncaught.exceptions += 1
    logOnce('An exception was not caught', error, 'fatal')
  })
  process.on('unhandledRejection', (reason) => {
    uncaught.rejections += 1
    logOnce('A rejected promise was not caught', reason, 'fatal')
  })
}
