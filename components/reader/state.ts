import type { State } from '@/lib/reader/state'

let lastState: State | null = null

/** Sends the event `reader-state` to the elements of the page. Scripts that come later read who it is on <html>. */
export function publishState(state: State): void {
  lastState = state
  document.documentElement.dataset.reader = `${state.me}`
  document.dispatchEvent(new CustomEvent('reader-state', { detail: state }))
}

/** Calls back at once with the last state, and with each new one. */
export function onState(callback: (state: State) => void, signal: AbortSignal): void {
  if (lastState) callback(lastState)
  document.addEventListener('reader-state', ({ detail }) => callback(detail), { signal })
}
