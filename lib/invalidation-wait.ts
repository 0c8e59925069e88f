import { instanceState } from '@/lib/instance-state'
import { withTimeout } from '@/lib/with-timeout'

/** The action is done by then: a slow database must not turn it into a failed one. */
const TIMEOUT_MS = 1000

const nothing = () => Promise.resolve()

const state = instanceState<{ wait: () => Promise<unknown> }>('invalidation', () => ({
  wait: nothing,
}))

/** Set by server/documents/listener.ts while it listens. */
export function setInvalidationWait(wait: () => Promise<unknown> = nothing): void {
  state.wait = wait
}

/**
 * Resolves once this instance has invalidated what earlier commits changed, after a second at most, so that the page
 * after an action shows it.
 */
export async function waitForInvalidation(): Promise<void> {
  await withTimeout(state.wait(), TIMEOUT_MS).catch(() => undefined)
}
