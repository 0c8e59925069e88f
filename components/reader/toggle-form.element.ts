import { inScriptOf } from '@/components/ui/page-script'
import { formatNumber } from '@/lib/format-number'
import type { State } from '@/lib/reader/state'
import { sendForm } from './send'
import { isSignedIn } from './signed-in'
import { onState } from './state'

/**
 * `<toggle-form state="like" pressed><form><button name="on" value="1">…<data>…` toggles without leaving the page.
 * Signed out, the form is submitted and leads to login.
 */
export class ToggleFormElement extends HTMLElement {
  static observedAttributes = ['pressed']
  #abort = new AbortController()
  /** The next submission is the browser's own. */
  #plain = false

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    onState((state) => this.#update(state), signal)
    this.addEventListener('submit', (event) => this.#submit(event), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  attributeChangedCallback(): void {
    const button = this.querySelector('button')
    if (!button) return
    const pressed = this.hasAttribute('pressed')
    button.setAttribute('aria-pressed', String(pressed))
    button.value = pressed ? '0' : '1'
  }

  #update({ story, subscribed }: State): void {
    const state = this.getAttribute('state')
    const comment = Number(this.getAttribute('comment'))
    const on =
      state === 'subscribed'
        ? subscribed
        : state === 'liked'
          ? story?.liked.includes(comment)
          : story?.[state as 'like' | 'favourite' | 'comments']
    this.toggleAttribute('pressed', on === true)
  }

  #submit(event: SubmitEvent): void {
    if (!isSignedIn() || this.#plain) return
    event.preventDefault()
    void this.#toggle(event.target as HTMLFormElement, event.submitter)
  }

  async #toggle(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
    const answer = await sendForm(form, button)
    if (answer?.status !== 200) {
      // The form's own answer shows the error.
      this.#plain = true
      form.requestSubmit(button)
      return
    }
    this.toggleAttribute('pressed', answer.body.on === true)
    const count = this.querySelector('data')
    if (count && typeof answer.body.count === 'number') this.#count(count, answer.body.count)
  }

  #count(data: HTMLDataElement, count: number): void {
    data.value = String(count)
    const words = inScriptOf(document.documentElement.lang, formatNumber(count))
    for (const part of data.children) {
      part.textContent = part.textContent.replace(/^[\d.]+[万亿萬億]?/, words)
    }
  }
}
