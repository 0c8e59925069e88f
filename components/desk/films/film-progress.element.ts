const EVERY_MS = 3000

/** `<film-progress>` around states: shows them anew while one of them (`[data-working]`) changes by itself. */
export class FilmProgressElement extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    this.#timer = window.setInterval(() => void this.#renew(), EVERY_MS)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }

  async #renew(): Promise<void> {
    if (document.hidden || !this.querySelector('[data-working]')) return
    const place = [...document.querySelectorAll('film-progress')].indexOf(this)
    try {
      const answer = await fetch(location.pathname + location.search, {
        headers: { accept: 'text/html' },
      })
      if (!answer.ok) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const found = page.querySelectorAll('film-progress')[place]
      // What has the focus is not taken away.
      if (found && !this.contains(document.activeElement)) this.replaceChildren(...found.childNodes)
    } catch {
      // The next time.
    }
  }
}
