/** `<search-suggest action="…"><input>`: completes the input by a datalist. */
export class SearchSuggestElement extends HTMLElement {
  #abort = new AbortController()
  #request = new AbortController()
  #timer = 0

  connectedCallback(): void {
    this.#abort = new AbortController()
    this.addEventListener('input', (event) => this.#type(event), { signal: this.#abort.signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
    this.#request.abort()
    clearTimeout(this.#timer)
  }

  /** Ignores IME composition and the choice of a suggestion, which is no InputEvent. */
  #type(event: Event): void {
    clearTimeout(this.#timer)
    this.#request.abort()
    if (!(event instanceof InputEvent) || event.isComposing) return
    const { value } = event.target as HTMLInputElement
    this.#timer = window.setTimeout(() => void this.#load(value.trim()), 150)
  }

  async #load(typed: string): Promise<void> {
    if (typed === '') return
    this.#request = new AbortController()
    try {
      const action = `${this.getAttribute('action')}?${new URLSearchParams({ q: typed })}`
      const answer = await fetch(action, { signal: this.#request.signal })
      const { suggestions } = (await answer.json()) as { suggestions: string[] }
      this.#show(suggestions)
    } catch {
      // Suggestions are optional.
    }
  }

  /** The list is attached with the first suggestions, so that the input is a plain search field until then. */
  #show(suggestions: string[]): void {
    const field = this.querySelector('input')
    const list = field?.list ?? document.createElement('datalist')
    list.replaceChildren(...suggestions.map((text) => new Option('', text)))
    if (!field || list.isConnected || suggestions.length === 0) return
    list.id = `suggestions-${document.querySelectorAll('datalist').length}`
    this.append(list)
    field.setAttribute('list', list.id)
  }
}
