import { cacheSignal } from 'react'

/**
 * Lets go of a render when its page is whole. React aborts the signal with an error then, and until an error's
 * stack is read V8 keeps the objects that were on it: one is the immediate that ran the render, which Node links
 * to those of renders beside it, each holding its own error. Without this no page rendered under load is freed.
 */
export function releaseRender(): void {
  const signal = cacheSignal()
  signal?.addEventListener('abort', () => readStack(signal.reason), { once: true })
}

/** V8 replaces what it kept for the stack by the text. */
function readStack(reason: unknown): string | undefined {
  return reason instanceof Error ? reason.stack : undefined
}
