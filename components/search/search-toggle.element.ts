/** `<search-toggle form="an id"><a href="/search">`: opens the form, a popover, in place of the page. */
export class SearchToggleElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    this.addEventListener('click', (event) => this.#open(event), { signal: this.#abort.signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #open(event: MouseEvent): void {
    const form = document.getElementById(this.getAttribute('form') ?? '')
    // Browsers before 2024 have no popovers; a link in a new tab is the page.
    if (!form || !('popover' in form) || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    form.showPopover()
    form.querySelector('input')?.focus()
  }
}
