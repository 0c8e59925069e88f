import type { ReaderState } from './reader-state.element'

/** `<reader-badge of="favourites"><sup hidden>+</sup></reader-badge>`: shown when something is new there. */
export class ReaderBadgeElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    document.addEventListener('reader-state', ({ detail }) => this.#take(detail), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #take({ badges }: ReaderState): void {
    const badge = this.querySelector('sup')
    if (!badge) return
    badge.hidden = !badges[this.getAttribute('of') as keyof typeof badges]
  }
}
