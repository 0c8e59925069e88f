import { sendForm } from '@/components/reader/send'
import { isSignedIn } from '@/components/reader/signed-in'
import { onState } from '@/components/reader/state'
import { mayEdit } from '@/lib/edit-window'
import type { State } from '@/lib/reader/state'

/** `html` is rendered by the server; `parent` is the comment it answers. */
export interface CommentCreated {
  html: string
  parent: number | null
}

/**
 * `<comment-list action="/api/story/12/comments" new="新">` around the threads personalises them: adds the
 * reader's waiting comments, marks comments since their last visit, shows the actions of their own comments,
 * and hides comments of blocked readers, whom it blocks and unblocks without leaving the page.
 */
export class CommentListElement extends HTMLElement {
  #abort = new AbortController()
  #state: State | null = null
  /** A request failed: forms are sent by the browser. */
  #plain = false

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    onState((state) => this.#setState(state), signal)
    document.addEventListener('comment-made', ({ detail }) => this.#add(detail), { signal })
    // Comments loaded by <load-more> need the same changes.
    this.addEventListener('more-loaded', () => this.update(), { signal })
    // The time to edit may have ended since; the event does not bubble.
    this.addEventListener('beforetoggle', () => this.update(), { capture: true, signal })
    this.addEventListener('submit', (event) => this.#submit(event), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  update(): void {
    const { me, story } = this.#state ?? {}
    if (!story) return
    for (const comment of this.querySelectorAll<HTMLElement>('.comment')) {
      const author = Number(comment.dataset.author)
      comment.hidden = story.ignored.includes(author)
      comment.toggleAttribute('data-own', author === me)
      const edit = comment.querySelector<HTMLElement>('[data-edit]')
      if (edit) edit.hidden = !mayEdit(comment.dataset.at ?? '', Date.now())
      const isNew =
        story.since !== null && author !== me && (comment.dataset.at ?? '') > story.since
      const head = comment.querySelector<HTMLElement>('.comment-head')
      if (isNew) head?.setAttribute('data-new', this.getAttribute('new') ?? '')
      else head?.removeAttribute('data-new')
    }
  }

  #setState(state: State): void {
    this.#state = state
    this.update()
    if (state.story?.waiting) void this.#loadOwn(this.#abort.signal)
  }

  async #loadOwn(signal: AbortSignal): Promise<void> {
    const answer = await fetch(this.getAttribute('action') ?? '', { signal })
    if (!answer.ok) return
    const { html } = (await answer.json()) as { html: string[] }
    for (const comment of html.reverse()) this.#add({ html: comment, parent: null })
  }

  #submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement
    const account = form.elements.namedItem('account')
    if (!(account instanceof HTMLInputElement) || !isSignedIn()) return
    if (this.#plain || !this.#state?.story) return
    event.preventDefault()
    void this.#block(form, Number(account.value), event.submitter as HTMLButtonElement | null)
  }

  async #block(form: HTMLFormElement, author: number, button: HTMLButtonElement | null) {
    const answer = await sendForm(form, button)
    const story = this.#state?.story
    if (answer?.status !== 200 || !story) {
      // The form's own answer shows the error.
      this.#plain = true
      form.requestSubmit(button)
      return
    }
    const others = story.ignored.filter((id) => id !== author)
    const blocked = answer.body.on === true
    story.ignored = blocked ? [...others, author] : others
    if (blocked) this.#showBlocked(form.closest<HTMLElement>('.comment'), author)
    else this.#hideBlocked()
    this.update()
  }

  #showBlocked(comment: HTMLElement | null, author: number): void {
    const notice = this.querySelector<HTMLElement>('.comment-blocked')
    const form = notice?.querySelector('form')
    const name = form?.querySelector('bdi')
    const account = form?.querySelector<HTMLInputElement>('[name=account]')
    if (!comment || !notice || !form || !name || !account) return
    comment.before(notice)
    name.textContent = comment.querySelector('.comment-name')?.textContent ?? ''
    account.value = String(author)
    form.hidden = false
    form.querySelector('button')?.focus()
  }

  /** Focus returns to the menu of the comment that is shown again. */
  #hideBlocked(): void {
    const notice = this.querySelector<HTMLElement>('.comment-blocked')
    const comment = notice?.nextElementSibling as HTMLElement | null
    notice?.querySelector('form')?.toggleAttribute('hidden', true)
    if (!comment) return
    comment.hidden = false
    comment.querySelector<HTMLElement>('.comment-menu > button')?.focus()
  }

  /** The HTML is safe: React rendered it on the server. */
  #add({ html, parent }: CommentCreated): void {
    const item = document.createElement('li')
    item.innerHTML = html
    const id = item.querySelector('.comment')?.id ?? ''
    if (id && document.getElementById(id)) return
    const answered = document.getElementById(`comment-${parent}`)?.closest('li')
    if (answered?.matches('.thread')) answersOf(answered).prepend(item)
    else if (answered) answered.after(item)
    else this.#addThread(item)
    this.update()
  }

  #addThread(item: HTMLElement): void {
    item.className = 'thread'
    this.querySelector('ol')?.prepend(item)
  }
}

function answersOf(thread: HTMLElement): HTMLElement {
  const list = thread.querySelector<HTMLElement>('.answers') ?? document.createElement('ol')
  list.className = 'answers'
  if (!list.parentElement) thread.append(list)
  return list
}
