import { cacheSignal } from 'react'

/**
 * Frees a finished render. React then aborts the signal with an error whose unread stack keeps the frames' objects
 * alive: among them the immediate that ran the render, which Node links to those of parallel renders. Without this
 * pages rendered under load are never freed.
 */
export function releaseRender(): void {
  const signal = cacheSignal()
  signal?.addEventListener('abort', () => readStack(signal.reason), { once: true })
}

/** Reading the stack makes V8 replace the captured frames by text. */
function readStack(reason: unknown): string | undefined {
  return reason instanceof Error ? reason.stack : undefined
}
