import { vi } from 'vitest'
import { isDatabaseAway } from '@/lib/database/database-away'
import { logOnce } from '@/lib/log'

/** For tests that mock lib/log: what was logged since the last call, but for what a busy machine was too slow for. */
export function loggedFaults(): string[] {
  const calls = vi.mocked(logOnce).mock.calls.splice(0)
  return calls
    .filter(([, cause]) => !isDatabaseAway(cause) && !isLate(cause))
    .map(
      ([message, cause]) => `${message}: ${cause instanceof Error ? cause.stack : String(cause)}`,
    )
}

/** A long body's worker (lib/markdown/thread.ts), whose limit is of time, not of work. */
function isLate(cause: unknown): boolean {
  return cause instanceof Error && cause.message.startsWith('not read within')
}
