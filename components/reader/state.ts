/** This reader's state of the page: said once, and known to what is drawn after that too. */
import type { State } from '@/lib/reader/state'

let known: State | null = null

/** Brings it to every element of the page, as the event `reader-state`. */
export function tellState(state: State): void {
  known = state
  document.dispatchEvent(new CustomEvent('reader-state', { detail: state }))
}

/** Takes it at once where it is known, and whenever it comes. */
export function onState(take: (state: State) => void, signal: AbortSignal): void {
  if (known) take(known)
  document.addEventListener('reader-state', ({ detail }) => take(detail), { signal })
}
