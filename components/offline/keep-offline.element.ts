/** `<keep-offline><a>离线阅读</a><p hidden>…保存于</p></keep-offline>` keeps the page once it has loaded. */
export class KeepOfflineElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const options = { signal: this.#abort.signal, once: true }
    addEventListener('load', () => void this.#keep(), options)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  async #keep(): Promise<void> {
    const { keepPage } = await import('./keep-page')
    await keepPage(this)
  }
}
