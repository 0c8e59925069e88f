import type { State } from '@/lib/reader/state'
import { onState } from './state'

/**
 * `<a><reader-badge of="favourites" news="有新的更正"><sup hidden>+</sup></reader-badge></a>` shows its content, or the
 * number of news, when there is any. The link's name stays; `news` describes it to screen readers.
 */
export class ReaderBadgeElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    onState((state) => this.#update(state), this.#abort.signal)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #update({ badges }: State): void {
    const badge = this.querySelector('sup')
    if (!badge) return
    const news = badges[this.getAttribute('of') as keyof typeof badges]
    const number = typeof news === 'number' ? String(news) : ''
    badge.hidden = !news
    if (number) badge.textContent = number
    const link = this.closest('a')
    if (news) link?.setAttribute('aria-description', number + (this.getAttribute('news') ?? ''))
    else link?.removeAttribute('aria-description')
  }
}
