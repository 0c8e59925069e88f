import { followPart } from '@/components/desk/follow-part'

const EVERY_MS = 3000

/** `<film-progress>` around states: shows them anew while one of them (`[data-working]`) changes by itself. */
export class FilmProgressElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const isWorking = () => this.querySelector('[data-working]') !== null
    void followPart(this, this.#abort.signal, EVERY_MS, isWorking)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }
}
