import { listenForKeys } from './press-keys'

/** `<desk-keys hidden><p>…`: the shortcuts of a list of comments and their hint, which is of no use without scripts. */
export class DeskKeysElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    listenForKeys(this.#abort.signal)
    this.hidden = false
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }
}
