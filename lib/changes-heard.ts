import { instanceState } from '@/lib/instance-state'

const state = instanceState('changes-heard', () => ({
  /** Set by server/documents/listener.ts while it listens. */
  wait: (): Promise<unknown> => Promise.resolve(),
}))

/** Makes `changesHeard` wait so; undefined: not at all. */
export function setChangesHeard(wait?: () => Promise<unknown>): void {
  state.wait = wait ?? (() => Promise.resolve())
}

/**
 * Resolves once this instance has invalidated what the changes committed so far invalidate, or after a second at most:
 * the page that an action leads back to shows what was done.
 */
export async function changesHeard(): Promise<void> {
  await state.wait().catch(() => undefined)
}
