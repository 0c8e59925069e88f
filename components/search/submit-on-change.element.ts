/** `<submit-on-change><select>…<button>`: sends its form once a choice changes, and needs no button. */
export class SubmitOnChangeElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    this.addEventListener('change', submit, { signal: this.#abort.signal })
    this.querySelector('button')?.toggleAttribute('hidden', true)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }
}

function submit(event: Event): void {
  if (event.target instanceof HTMLSelectElement) event.target.form?.requestSubmit()
}
