import { sendForm } from '@/components/reader/send'
import { isSignedIn } from '@/components/reader/signed-in'

/**
 * `<comment-form><form>…` around the box: sends without leaving the page, puts the new comment on top of
 * the list or below the one it answers, and says what became of it. `data-reply` links fill in whom it answers.
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

  /** A link that answers a comment leads here; signed out, it goes its own way. */
  #reply(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('[data-reply]')
    const form = this.querySelector('form')
    if (!link || !form || !isSignedIn()) return
    event.preventDefault()
    this.#parent(link.dataset.reply ?? '', link.textContent + ' ' + (link.dataset.name ?? ''))
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
      // The plain form keeps the text, also through login.
      form.submit()
      return
    }
    const { html, said, errors } = answer.body as Said
    this.#say(errors ? Object.values(errors).join('') : (said ?? ''))
    if (html === undefined) return
    this.#show(html, new FormData(form).get('parent'))
    form.reset()
    this.#parent('', '')
  }

  #say(text: string): void {
    const line = this.querySelector<HTMLElement>('[data-said]')
    if (!line) return
    line.hidden = text === ''
    line.textContent = text
  }

  #parent(id: string, name: string): void {
    const input = this.querySelector<HTMLInputElement>('[name=parent]')
    const line = this.querySelector<HTMLElement>('[data-parent]')
    if (input) input.value = id
    if (!line) return
    line.textContent = name
    line.hidden = id === ''
  }

  #show(html: string, parent: FormDataEntryValue | null): void {
    const detail = { html, parent: typeof parent === 'string' && parent ? Number(parent) : null }
    this.dispatchEvent(new CustomEvent('comment-made', { bubbles: true, detail }))
  }
}

interface Said {
  html?: string
  said?: string
  errors?: Record<string, string>
}
