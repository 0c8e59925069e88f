import { choices } from './choices'

/**
 * `<choice-buttons of="text"><button value="large" aria-pressed="false">大</button>…` chooses among values that are
 * kept; a pressed button that is pressed again returns to the default.
 */
export class ChoiceButtonsElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    for (const button of this.#buttons()) {
      button.addEventListener('click', () => this.#press(button), { signal })
    }
    // Another tab has chosen.
    addEventListener('storage', () => this.#choose(this.#choice.read()), { signal })
    // The same choice is elsewhere on the page too.
    addEventListener('choice', () => this.update(), { signal })
    this.hidden = false
    this.update()
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  update(): void {
    const value = this.#choice.shown()
    for (const button of this.#buttons()) {
      button.setAttribute('aria-pressed', String(button.value === value))
    }
  }

  #press({ value, ariaPressed }: HTMLButtonElement): void {
    const chosen = ariaPressed === 'true' ? this.#choice.values[0] : value
    this.#choice.keep(chosen)
    this.#choose(chosen)
  }

  #choose(value: string): void {
    this.#choice.show(value)
    dispatchEvent(new Event('choice'))
  }

  get #choice() {
    return this.getAttribute('of') === 'elder' ? choices.elder : choices.text
  }

  #buttons(): NodeListOf<HTMLButtonElement> {
    return this.querySelectorAll('button')
  }
}
