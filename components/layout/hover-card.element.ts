/** `<hover-card>` gets `dismissed` by Escape, until the pointer and the focus have left it (WCAG 1.4.13). */
export class HoverCardElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const show = () => this.toggleAttribute('dismissed', false)
    document.addEventListener('keydown', ({ key }) => this.#press(key), { signal })
    this.addEventListener('pointerleave', show, { signal })
    this.addEventListener('focusout', show, { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #press(key: string): void {
    if (key === 'Escape' && this.matches(':hover, :focus-within'))
      this.toggleAttribute('dismissed', true)
  }
}
