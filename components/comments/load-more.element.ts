/**
 * `<load-more list=".threads"><a rel="next" href="…">`: brings the next page's items into this page's
 * list instead of leading there, and says `more-loaded`. The link stays what it is where that fails.
 */
export class LoadMoreElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.addEventListener('click', (event) => this.#press(event), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #press(event: MouseEvent): void {
    const link = (event.target as Element).closest('a')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void this.#bring(link)
  }

  async #bring(link: HTMLAnchorElement): Promise<void> {
    this.setAttribute('aria-busy', 'true')
    try {
      const answer = await fetch(link.href, { signal: this.#abort.signal })
      if (!answer.ok) throw new Error(String(answer.status))
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const selector = this.getAttribute('list') ?? ''
      const items = [...(page.querySelector(selector)?.children ?? [])]
      const known = items.filter(
        (item) => !document.getElementById(item.querySelector('[id]')?.id ?? ''),
      )
      document.querySelector(selector)?.append(...known)
      const next = page.querySelector<HTMLAnchorElement>('load-more a')
      if (next) link.href = next.getAttribute('href') ?? ''
      else this.remove()
      const first = known[0]?.querySelector<HTMLElement>('a')
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
