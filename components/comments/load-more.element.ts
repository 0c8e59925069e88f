/**
 * `<load-more list=".threads"><a rel="next" href="…">`: appends the next page's items to this page's list and
 * dispatches `more-loaded`. If that fails, the link is followed.
 */
export class LoadMoreElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.addEventListener('click', (event) => this.#click(event), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #click(event: MouseEvent): void {
    const link = (event.target as Element).closest('a')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void this.#load(link)
  }

  async #load(link: HTMLAnchorElement): Promise<void> {
    this.setAttribute('aria-busy', 'true')
    try {
      const answer = await fetch(link.href, { signal: this.#abort.signal })
      if (!answer.ok) throw new Error(String(answer.status))
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const selector = this.getAttribute('list') ?? ''
      const items = [...(page.querySelector(selector)?.children ?? [])]
      const added = items.filter(
        (item) => !document.getElementById(item.querySelector('[id]')?.id ?? ''),
      )
      document.querySelector(selector)?.append(...added)
      const next = page.querySelector<HTMLAnchorElement>('load-more a')
      if (next) link.href = next.getAttribute('href') ?? ''
      else this.remove()
      const first = added[0]?.querySelector<HTMLElement>('a')
      first?.focus()
      document
        .querySelector(selector)
        ?.dispatchEvent(new CustomEvent('more-loaded', { bubbles: true }))
    } catch {
      location.assign(link.href)
    } finally {
      this.removeAttribute('aria-busy')
    }
  }
}
