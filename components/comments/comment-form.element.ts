import { sendForm } from '@/components/reader/send'
import { isSignedIn } from '@/components/reader/signed-in'

/**
 * `<comment-form><form>…`: submits without leaving the page, reports the result and announces the new comment
 * by `comment-made`. Links with `data-reply` fill in the comment to answer.
 */
export class CommentFormElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.addEventListener('submit', (event) => this.#submit(event), { signal })
    document.addEventListener('click', (event) => this.#reply(event), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  /** Signed out, the link is followed. */
  #reply(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('[data-reply]')
    const form = this.querySelector('form')
    if (!link || !form || !isSignedIn()) return
    event.preventDefault()
    this.#setParent(link.dataset.reply ?? '', link.textContent, link.dataset.name)
    form.querySelector('textarea')?.focus()
  }

  #submit(event: SubmitEvent): void {
    if (!isSignedIn()) return
    event.preventDefault()
    void this.#send(event.target as HTMLFormElement)
  }

  async #send(form: HTMLFormElement): Promise<void> {
    if (form.getAttribute('aria-busy')) return
    const answer = await sendForm(form)
    if (!answer || answer.status === 401) {
      // The plain form keeps the text through login.
      form.submit()
      return
    }
    const { html, said, errors } = answer.body as CommentResponse
    this.#setStatus(errors ? Object.values(errors).join('') : (said ?? ''))
    if (html === undefined) return
    this.#announce(html, new FormData(form).get('parent'))
    form.reset()
    this.#setParent('')
  }

  #setStatus(text: string): void {
    const status = this.querySelector<HTMLElement>('[data-said]')
    if (!status) return
    status.hidden = text === ''
    status.textContent = text
  }

  #setParent(id: string, word = '', name = ''): void {
    const input = this.querySelector<HTMLInputElement>('[name=parent]')
    const line = this.querySelector<HTMLElement>('[data-parent]')
    if (input) input.value = id
    if (!line) return
    const isolated = document.createElement('bdi')
    isolated.textContent = name
    line.replaceChildren(`${word} `, isolated)
    line.hidden = id === ''
  }

  #announce(html: string, parent: FormDataEntryValue | null): void {
    const detail = { html, parent: typeof parent === 'string' && parent ? Number(parent) : null }
    this.dispatchEvent(new CustomEvent('comment-made', { bubbles: true, detail }))
  }
}

interface CommentResponse {
  html?: string
  said?: string
  errors?: Record<string, string>
}
