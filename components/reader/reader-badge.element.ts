import type { State } from '@/lib/reader/state'
import { onState } from './state'

/** `<reader-badge of="favourites"><sup hidden>+</sup></reader-badge>` shows its content when there is news. */
export class ReaderBadgeElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    onState((state) => this.#update(state), this.#abort.signal)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #update({ badges }: State): void {
    const badge = this.querySelector('sup')
    if (!badge) return
    badge.hidden = !badges[this.getAttribute('of') as keyof typeof badges]
  }
}
