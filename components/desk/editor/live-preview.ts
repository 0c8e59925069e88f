const DEBOUNCE_MS = 400

/** Draws the text beside it as its page will, while that can be seen. */
export class LivePreview {
  readonly #pane: HTMLElement
  readonly #target: HTMLElement
  readonly #read: () => string
  #timer: ReturnType<typeof setTimeout> | undefined
  #request: AbortController | null = null
  #shown: string | null = null

  constructor(pane: HTMLElement, target: HTMLElement, read: () => string) {
    this.#pane = pane
    this.#target = target
    this.#read = read
  }

  get isVisible(): boolean {
    return this.#pane.getClientRects().length > 0
  }

  /** After the last of several changes. */
  schedule(): void {
    clearTimeout(this.#timer)
    if (!this.isVisible || this.#read() === this.#shown) return
    this.#timer = setTimeout(() => void this.#draw(), this.#shown === null ? 0 : DEBOUNCE_MS)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#request?.abort()
  }

  async #draw(): Promise<void> {
    this.#request?.abort()
    const { signal } = (this.#request = new AbortController())
    const text = this.#read()
    const body = new FormData()
    body.set('body', text)
    this.#pane.ariaBusy = 'true'
    try {
      const headers = { accept: 'application/json' }
      const action = this.#pane.dataset.action ?? ''
      const answer = await fetch(action, { method: 'POST', body, headers, signal })
      if (!answer.ok) throw new Error(`the preview answered ${answer.status}`)
      const { html } = (await answer.json()) as { html: string }
      // Another was asked for while this one was read.
      if (signal.aborted) return
      const { scrollTop } = this.#pane
      // Drawn by the site's own renderer, which sanitises it.
      this.#target.innerHTML = html
      this.#pane.scrollTop = scrollTop
      this.#shown = text
      delete this.#pane.dataset.failed
    } catch {
      if (!signal.aborted) this.#pane.dataset.failed = ''
    } finally {
      if (!signal.aborted) this.#pane.ariaBusy = null
    }
  }
}
