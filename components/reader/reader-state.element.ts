import type { State } from '@/lib/reader/state'
import { isSignedIn, showSignedOut } from './signed-in'
import { publishState } from './state'

/** Asked for JSON, an action leads nowhere. */
const headers = { accept: 'application/json' }

/**
 * `<reader-state from="/api/reader?story=12">`: the one small request, only where somebody is signed in.
 * `seen="/api/me/favourites/seen"`: the action that notes first that the page was seen, so that its badge goes.
 */
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
      const seen = this.getAttribute('seen')
      if (seen) await fetch(seen, { method: 'POST', body: new URLSearchParams(), headers, signal })
      const answer = await fetch(this.getAttribute('from') ?? '', { signal })
      if (answer.status === 401) showSignedOut()
      if (!answer.ok) return
      publishState((await answer.json()) as State)
    } catch {
      // Without the state the page is what it is for everybody.
    }
  }
}
