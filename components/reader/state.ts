/** This reader's state of the page: said once, and known to what is drawn after that too. */
import type { State } from '@/lib/reader/state'

let lastState: State | null = null

/** Brings it to every element of the page, as the event `reader-state`. */
export function publishState(state: State): void {
  lastState = state
  document.dispatchEvent(new CustomEvent('reader-state', { detail: state }))
}

/** Takes it at once where it is known, and whenever it comes. */
export function onState(take: (state: State) => void, signal: AbortSignal): void {
  if (lastState) take(lastState)
  document.addEventListener('reader-state', ({ detail }) => take(detail), { signal })
}
