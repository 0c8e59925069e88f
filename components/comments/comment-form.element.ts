import { sendForm } from '@/components/reader/send'
import { isSignedIn } from '@/components/reader/signed-in'

/**
 * `<comment-form><form>…`: submits without leaving the page, reports the result and announces the new comment
 * by `comment-made`. Links with `data-reply` move the form below the comment that it answers.
 */
export class CommentFormElement extends HTMLElement {
  #abort = new AbortController()
  #form: HTMLFormElement | null = null
  #status: HTMLElement | null = null
  /** The link that moved the form. */
  #link: HTMLElement | null = null

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.#form ??= this.querySelector('form')
    this.#status ??= this.querySelector('[data-said]')
    this.#form?.addEventListener('submit', (event) => this.#submit(event), { signal })
    this.#part('[data-cancel]')?.addEventListener('click', () => this.#moveHome(), { signal })
    document.addEventListener('click', (event) => this.#reply(event), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
    this.#setParent(null)
  }

  /** Signed out, the link is followed. */
  #reply(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('[data-reply]')
    if (!link || !this.#form || !isSignedIn()) return
    event.preventDefault()
    this.#setParent(link)
    this.#form.querySelector('textarea')?.focus()
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
    const sent = html !== undefined
    this.#setStatus(errors ? Object.values(errors).join('') : (said ?? ''), sent)
    if (!sent) return
    this.#announce(html, new FormData(form).get('parent'))
    form.reset()
    this.#moveHome()
  }

  #moveHome(): void {
    const link = this.#link
    this.#setParent(null)
    link?.focus()
  }

  /** In the form, or below the comment whose answer was sent. */
  #setStatus(text: string, sent: boolean): void {
    const status = this.#status
    if (!status) return
    const answered = sent && this.#link?.closest('.comment')
    if (answered) answered.after(status)
    else this.#part('.comment-send')?.before(status)
    status.hidden = text === ''
    status.textContent = text
  }

  /** `link`: of the comment to answer; null: the form is for a new thread and at its own place. */
  #setParent(link: HTMLElement | null): void {
    const form = this.#form
    const comment = link?.closest('.comment')
    this.#link = link
    if (!form || form.previousElementSibling === (comment ?? null)) return
    const input = form.querySelector<HTMLInputElement>('[name=parent]')
    if (input) input.value = link?.dataset.reply ?? ''
    const name = form.querySelector('[data-parent] bdi')
    if (name) name.textContent = comment?.querySelector('.comment-name')?.textContent ?? ''
    for (const part of form.querySelectorAll<HTMLElement>('[data-parent], [data-cancel]'))
      part.hidden = !comment
    if (comment) comment.after(form)
    else this.append(form)
  }

  #part(selector: string): HTMLElement | null {
    return this.#form?.querySelector<HTMLElement>(selector) ?? null
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
