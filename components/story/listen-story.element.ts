/**
 * `<listen-story pause="…" …><button value="start"><div hidden>…` reads the story aloud by the browser's speech,
 * sentence by sentence, marks the sentence (::highlight(spoken)), and goes on with the stories of 相关阅读.
 */
export class ListenStoryElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.addEventListener('click', () => void this.#start(signal), { signal, once: true })
    this.hidden = false
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  async #start(signal: AbortSignal): Promise<void> {
    const { ReadAloud } = await import('./read-aloud')
    new ReadAloud(this, signal).start()
  }
}
