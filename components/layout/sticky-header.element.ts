/** Ignores the trembling of a finger. */
const MIN_PIXELS = 8

/** `<sticky-header>` gets `away` when the page is scrolled down and loses it when it is scrolled up. */
export class StickyHeaderElement extends HTMLElement {
  #abort = new AbortController()
  #last = 0

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.#last = scrollY
    addEventListener('scroll', () => this.#update(), { signal, passive: true })
    // What has the focus is seen.
    this.addEventListener('focusin', () => this.toggleAttribute('away', false), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #update(): void {
    const moved = scrollY - this.#last
    if (Math.abs(moved) < MIN_PIXELS && scrollY > 0) return
    this.#last = scrollY
    this.toggleAttribute('away', moved > 0 && scrollY > this.offsetHeight)
  }
}
