import { instanceState } from '@/lib/instance-state'

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
  await state.wait().catch(() => undefined)
}
