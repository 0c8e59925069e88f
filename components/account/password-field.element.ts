/** `<password-field><input type="password"><button aria-pressed="false" hidden>`: the button shows what is typed. */
export class PasswordFieldElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const button = this.querySelector('button')
    button?.addEventListener('click', () => this.#show(button.ariaPressed !== 'true'), { signal })
    // Sent as text, browsers would offer it as a suggestion in other forms.
    this.closest('form')?.addEventListener('submit', () => this.#show(false), { signal })
    button?.removeAttribute('hidden')
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #show(shown: boolean): void {
    this.querySelector('input')?.setAttribute('type', shown ? 'text' : 'password')
    this.querySelector('button')?.setAttribute('aria-pressed', String(shown))
  }
}
