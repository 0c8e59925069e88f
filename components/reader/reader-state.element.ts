import type { State } from '@/lib/reader/state'
import { isSignedIn, showSignedOut } from './signed-in'
import { publishState } from './state'

/** With this header an action does not redirect. */
const headers = { accept: 'application/json' }

/**
 * `<reader-state from="/api/reader?story=12">` requests the state of a signed-in reader, once. `seen`: an action that is
 * called before, so that the page's badge is cleared.
 */
export class ReaderStateElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    if (isSignedIn()) void this.#load(this.#abort.signal)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  async #load(signal: AbortSignal): Promise<void> {
    try {
      await this.#markSeen(signal)
      const answer = await fetch(this.getAttribute('from') ?? '', { signal })
      if (answer.status === 401) showSignedOut()
      if (!answer.ok) return
      publishState((await answer.json()) as State)
    } catch {
      // Without the state the page stays as for everybody.
    }
  }

  async #markSeen(signal: AbortSignal): Promise<void> {
    const seen = this.getAttribute('seen')
    if (!seen) return
    try {
      await fetch(seen, { method: 'POST', body: new URLSearchParams(), headers, signal })
    } catch {
      // The badge stays until the next visit; the state is read all the same.
    }
  }
}
