/** `<search-suggest action="…"><input>`: gives the field a list of what could be meant by what is typed. */
export class SearchSuggestElement extends HTMLElement {
  #abort = new AbortController()
  #asking = new AbortController()
  #timer = 0

  connectedCallback(): void {
    this.#abort = new AbortController()
    this.addEventListener('input', (event) => this.#type(event), { signal: this.#abort.signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
    this.#asking.abort()
    clearTimeout(this.#timer)
  }

  /** Not while characters are being composed, nor when one of the list was chosen (no inputType then). */
  #type(event: Event): void {
    clearTimeout(this.#timer)
    this.#asking.abort()
    if (!(event instanceof InputEvent) || event.isComposing) return
    const { value } = event.target as HTMLInputElement
    this.#timer = window.setTimeout(() => void this.#ask(value.trim()), 150)
  }

  async #ask(typed: string): Promise<void> {
    if (typed === '') return
    this.#asking = new AbortController()
    try {
      const action = `${this.getAttribute('action')}?${new URLSearchParams({ q: typed })}`
      const answer = await fetch(action, { signal: this.#asking.signal })
      const { suggestions } = (await answer.json()) as { suggestions: string[] }
      this.#show(suggestions)
    } catch {
      // Nobody waits for a suggestion.
    }
  }

  /** With the first suggestion the field gets its list: until then it is a plain field for searching. */
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
