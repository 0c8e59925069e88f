import { keepTheme, readTheme, showTheme, type Theme, themeAfter } from './theme'

/**
 * `<theme-switch><button hidden>…<span data-theme-name="dark" hidden>深色</span>…</button></theme-switch>` cycles
 * through system, light and dark.
 */
export class ThemeSwitchElement extends HTMLElement {
  static observedAttributes = ['theme']
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.querySelector('button')?.addEventListener('click', () => this.#turn(), { signal })
    // Fires when another tab has changed the theme.
    addEventListener('storage', () => this.#show(readTheme()), { signal })
    this.querySelector('button')?.removeAttribute('hidden')
    this.#show(readTheme())
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  attributeChangedCallback(): void {
    this.update()
  }

  update(): void {
    for (const name of this.querySelectorAll<HTMLElement>('[data-theme-name]')) {
      name.hidden = name.dataset.themeName !== this.getAttribute('theme')
    }
  }

  #turn(): void {
    const theme = themeAfter(this.getAttribute('theme'))
    keepTheme(theme)
    this.#show(theme)
  }

  #show(theme: Theme): void {
    showTheme(theme)
    this.setAttribute('theme', theme)
  }
}
