import { vi } from 'vitest'
import { isDatabaseAway } from '@/lib/database/database-away'
import { logOnce } from '@/lib/log'

/** For tests that mock lib/log: what was logged since the last call, but for a database that was too slow. */
export function loggedFaults(): string[] {
  const calls = vi.mocked(logOnce).mock.calls.splice(0)
  return calls
    .filter(([, cause]) => !isDatabaseAway(cause))
    .map(
      ([message, cause]) => `${message}: ${cause instanceof Error ? cause.stack : String(cause)}`,
    )
}
