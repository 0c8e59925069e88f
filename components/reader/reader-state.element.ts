import { isSignedIn, showSignedOut } from './signed-in'

/** What /api/reader says; `reader-state` brings it to every element of the page. */
export interface ReaderState {
  /** The reader's id. */
  me: number
  badges: { favourites: boolean; subscriptions: boolean; notices: number }
  story?: {
    like: boolean
    favourite: boolean
    seconds: number
    comments: boolean
    liked: number[]
    ignored: number[]
    waiting: number
    since: string | null
  }
  subscribed?: boolean
}

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
      const detail = (await answer.json()) as ReaderState
      document.dispatchEvent(new CustomEvent<ReaderState>('reader-state', { detail }))
    } catch {
      // Without the state the page is what it is for everybody.
    }
  }
}
