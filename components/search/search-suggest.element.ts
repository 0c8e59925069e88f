import { suggestionWords } from '@/lib/copy'
import type { Completion } from '@/lib/search/complete'

/**
 * `<search-suggest action="…"><input>`: an editable combobox with a list of links
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The input is a plain search field until the first suggestions.
 */
export class SearchSuggestElement extends HTMLElement {
  #abort = new AbortController()
  #request = new AbortController()
  #timer = 0
  #list: HTMLElement | null = null

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.addEventListener('input', (event) => this.#type(event), { signal })
    // Chrome sends no input event after the composition.
    this.addEventListener('compositionend', () => this.#wait(), { signal })
    this.addEventListener('keydown', (event) => this.#press(event), { signal })
    this.addEventListener('focusout', () => this.#show([]), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
    this.#show([])
  }

  #type({ isComposing }: InputEvent): void {
    if (isComposing) this.#show([])
    else this.#wait()
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#request.abort()
    this.#timer = window.setTimeout(() => void this.#load(), 150)
  }

  async #load(): Promise<void> {
    const q = this.#input.value.trim()
    if (q === '') return this.#show([])
    this.#request = new AbortController()
    try {
      const action = `${this.getAttribute('action')}?${new URLSearchParams({ q })}`
      const answer = await fetch(action, { signal: this.#request.signal })
      this.#show(((await answer.json()) as { entries: Completion[] }).entries)
    } catch {
      // Suggestions are optional.
    }
  }

  /** An empty list is closed, and what was requested is not shown any more. */
  #show(entries: Completion[]): void {
    clearTimeout(this.#timer)
    this.#request.abort()
    const open = entries.length > 0
    if (!open && !this.#list) return
    const list = (this.#list ??= this.#attach())
    list.hidden = !open
    list.replaceChildren(...entries.map((entry, index) => toOption(entry, `${list.id}-${index}`)))
    this.#input.setAttribute('aria-expanded', String(open))
    this.#mark(null)
  }

  #attach(): HTMLElement {
    const list = document.createElement('div')
    list.role = 'listbox'
    list.ariaLabel = suggestionWords.list
    list.className = 'suggestions'
    list.id = `suggestions-${document.querySelectorAll('.suggestions').length}`
    // The input keeps the focus, and the list stays for the click.
    list.addEventListener('mousedown', (event) => event.preventDefault())
    const input = this.#input
    input.role = 'combobox'
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', list.id)
    this.append(list)
    return list
  }

  #press(event: KeyboardEvent): void {
    const list = this.#list
    if (event.isComposing || !list || list.hidden) return
    const options = [...list.children]
    const at = options.findIndex((option) => option.ariaSelected === 'true')
    const { length } = options
    const { key } = event
    if (key === 'Escape') this.#show([])
    else if (key === 'ArrowDown') this.#mark(options[at + 1])
    else if (key === 'ArrowUp') this.#mark(options[at < 0 ? length - 1 : at - 1])
    // Without an active option these keys are the field's own.
    else if (at < 0) return
    else if (key === 'Home') this.#mark(options[0])
    else if (key === 'End') this.#mark(options[length - 1])
    else if (key === 'Enter') (options[at] as HTMLElement).click()
    else return
    event.preventDefault()
  }

  #mark(active: Element | null | undefined): void {
    for (const option of this.#list?.children ?? []) option.ariaSelected = String(option === active)
    this.#input.setAttribute('aria-activedescendant', active?.id ?? '')
    active?.scrollIntoView({ block: 'nearest' })
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement
  }
}

function toOption({ kind, text, url }: Completion, id: string): HTMLElement {
  const option = document.createElement('a')
  const kindName = document.createElement('small')
  kindName.textContent = suggestionWords[kind]
  option.href = url
  option.id = id
  option.role = 'option'
  option.tabIndex = -1
  option.dir = 'auto'
  option.append(text, ' ', kindName)
  return option
}
