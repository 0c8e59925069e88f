import { everyMinute } from './every-minute'
import { inScriptOf } from './page-script'
import { relativeWords } from './relative-words'

/** `<relative-time><time datetime="…">2025/12/12</time></relative-time>` shows 5分钟前 while it is recent. */
export class RelativeTimeElement extends HTMLElement {
  #abort = new AbortController()
  #date: string | null = null

  connectedCallback(): void {
    this.#abort.abort()
    this.#abort = new AbortController()
    everyMinute(() => this.update(), this.#abort.signal)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  update(): void {
    const time = this.querySelector('time')
    if (!time) return
    this.#date ??= time.textContent
    const words = relativeWords(time.dateTime, Date.now())
    const text = words === null ? this.#date : inScriptOf(document.documentElement.lang, words)
    if (time.textContent !== text) time.textContent = text
  }
}
