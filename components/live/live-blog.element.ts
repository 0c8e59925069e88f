/** `<live-blog data-events="/live/12/events" data-change="7" data-fresh="{n} 条新消息">` around the entries follows what comes after change 7. */
export class LiveBlogElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    if (this.dataset.events && !document.documentElement.dataset.kept) void this.#follow()
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  /** Of live stories alone, so it is no part of the script of all pages. */
  async #follow(): Promise<void> {
    const { followLive } = await import('./live-updates')
    followLive(this, this.#abort.signal)
  }
}
