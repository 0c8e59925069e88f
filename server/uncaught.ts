/** Errors that nobody caught (docs/decisions/027-operations.md): logged, counted, and the instance goes on. */
import { logOnce } from '@/lib/log'

/** How many there were since the start. */
export const uncaught = { exceptions: 0, rejections: 0 }

/** No request may end the process, and what was thrown in one leaves the others as they are. */
export function surviveUncaught(): void {
  process.on('uncaughtException', (error) => {
    uncaught.exceptions += 1
    logOnce('An exception was not caught', error, 'fatal')
  })
  process.on('unhandledRejection', (reason) => {
    uncaught.rejections += 1
    logOnce('A rejected promise was not caught', reason, 'fatal')
  })
}
