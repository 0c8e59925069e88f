import { choices } from './choices'

const { theme } = choices

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
    addEventListener('storage', () => this.#show(theme.read()), { signal })
    this.querySelector('button')?.removeAttribute('hidden')
    this.#show(theme.read())
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
    const [byDefault] = theme.values
    const place = theme.values.findIndex((value) => value === this.getAttribute('theme'))
    const following = theme.values[place + 1] ?? byDefault
    theme.keep(following)
    this.#show(following)
  }

  #show(value: string): void {
    theme.show(value)
    this.setAttribute('theme', value)
  }
}
