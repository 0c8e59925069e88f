import { onState } from '@/components/reader/state'
import type { State } from '@/lib/reader/state'

/** `html` is rendered by the server; `parent` is the comment it answers. */
export interface CommentCreated {
  html: string
  parent: number | null
}

/**
 * `<comment-list action="/api/story/12/comments" new="新">` around the threads personalises them: adds the
 * reader's waiting comments, marks comments since their last visit, shows the actions of their own comments,
 * and hides comments of blocked readers.
 */
export class CommentListElement extends HTMLElement {
  #abort = new AbortController()
  #state: State | null = null

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    onState((state) => this.#setState(state), signal)
    document.addEventListener('comment-made', ({ detail }) => this.#add(detail), { signal })
    // Comments loaded by <load-more> need the same changes.
    this.addEventListener('more-loaded', () => this.update(), { signal })
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
      for (const link of comment.querySelectorAll<HTMLElement>('[data-own]'))
        link.hidden = author !== me
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

  /** The HTML is safe: React rendered it on the server. */
  #add({ html, parent }: CommentCreated): void {
    const item = document.createElement('li')
    item.innerHTML = html
    const id = item.querySelector('.comment')?.id ?? ''
    if (id && document.getElementById(id)) return
    const answered = parent === null ? null : document.getElementById(`comment-${parent}`)
    if (answered) answered.after(...item.childNodes)
    else this.querySelector('ol')?.prepend(item)
    this.update()
  }
}
