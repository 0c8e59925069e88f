import { onState } from '@/components/reader/state'
import type { State } from '@/lib/reader/state'

/** A comment as the server drew it, and the one it answers. */
export interface CommentMade {
  html: string
  parent: number | null
}

/**
 * `<comment-list action="/api/story/12/comments" new="新">` around the threads: what only this reader sees.
 * Their waiting comments, what is new since their last visit and says so, the ways to their own; not
 * those of people whom they ignore.
 */
export class CommentListElement extends HTMLElement {
  #abort = new AbortController()
  #state: State | null = null

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    onState((state) => this.#take(state), signal)
    document.addEventListener('comment-made', ({ detail }) => this.#add(detail), { signal })
    // Those that load-more brings in.
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
      for (const way of comment.querySelectorAll<HTMLElement>('[data-own]'))
        way.hidden = author !== me
      const isNew =
        story.since !== null && author !== me && (comment.dataset.at ?? '') > story.since
      // The style sheet shows the word.
      const head = comment.querySelector<HTMLElement>('.comment-head')
      if (isNew) head?.setAttribute('data-new', this.getAttribute('new') ?? '')
      else head?.removeAttribute('data-new')
    }
  }

  #take(state: State): void {
    this.#state = state
    this.update()
    if (state.story?.waiting) void this.#bringOwn(this.#abort.signal)
  }

  async #bringOwn(signal: AbortSignal): Promise<void> {
    const answer = await fetch(this.getAttribute('action') ?? '', { signal })
    if (!answer.ok) return
    const { html } = (await answer.json()) as { html: string[] }
    for (const one of html.reverse()) this.#add({ html: one, parent: null })
  }

  /** The server drew it, escaped as everything is that React draws. */
  #add({ html, parent }: CommentMade): void {
    const item = document.createElement('li')
    item.innerHTML = html
    const id = item.querySelector('.comment')?.id ?? ''
    if (id && document.getElementById(id)) return
    const place = parent === null ? null : document.getElementById(`comment-${parent}`)
    if (place) place.after(...item.childNodes)
    else this.querySelector('ol')?.prepend(item)
    this.update()
  }
}
