import type { State } from '@/lib/reader/state'
import { isSignedIn, showSignedOut } from './signed-in'
import { tellState } from './state'

/** `<reader-state from="/api/reader?story=12">`: the one small request, only where somebody is signed in. */
export class ReaderStateElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    if (isSignedIn()) void this.#ask(this.#abort.signal)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  async #ask(signal: AbortSignal): Promise<void> {
    try {
      const answer = await fetch(this.getAttribute('from') ?? '', { signal })
      if (answer.status === 401) showSignedOut()
      if (!answer.ok) return
      tellState((await answer.json()) as State)
    } catch {
      // Without the state the page is what it is for everybody.
    }
  }
}
