/** `<desk-keys hidden><p>…`: the shortcuts of a list of comments and their hint, which is of no use without scripts. */
export class DeskKeysElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    void this.#listen(this.#abort.signal)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  async #listen(signal: AbortSignal): Promise<void> {
    const { listenForKeys } = await import('./press-keys')
    listenForKeys(signal)
    this.hidden = false
  }
}
