/**
 * `<copy-link url="https://…" done="链接已复制" failed="…"><button hidden>…</button><span role="status">`:
 * copies the URL and reports the result. Without a clipboard (plain http) the button stays hidden.
 */
export class CopyLinkElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const button = this.querySelector('button')
    if (!button || !('clipboard' in navigator)) return
    button.addEventListener('click', () => void this.#copy(), { signal: this.#abort.signal })
    button.hidden = false
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  async #copy(): Promise<void> {
    const url = this.getAttribute('url') ?? location.href
    const outcome = await navigator.clipboard.writeText(url).then(
      () => 'done',
      () => 'failed',
    )
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = this.getAttribute(outcome)
  }
}
