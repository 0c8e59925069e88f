import { LatestPage } from '@/components/desk/latest-page'

const EVERY_MS = 3000

/** `<film-progress>` around states: shows them anew while one of them (`[data-working]`) changes by itself. */
export class FilmProgressElement extends HTMLElement {
  #timer = 0
  readonly #pages = new LatestPage()

  connectedCallback(): void {
    this.#timer = window.setInterval(() => void this.#renew(), EVERY_MS)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
    this.#pages.stop()
  }

  async #renew(): Promise<void> {
    if (document.hidden || !this.querySelector('[data-working]')) return
    const place = [...document.querySelectorAll('film-progress')].indexOf(this)
    const loaded = await this.#pages.load(location.pathname + location.search)
    // What fails is asked for the next time.
    if (!loaded || !('html' in loaded)) return
    const page = new DOMParser().parseFromString(loaded.html, 'text/html')
    const found = page.querySelectorAll('film-progress')[place]
    // What has the focus is not taken away.
    if (found && !this.contains(document.activeElement)) this.replaceChildren(...found.childNodes)
  }
}
