/** `<story-gallery><ol>…</ol><div><button data-turn="1">下一张</button><output>1 / 9</output></div>` turns its row of pictures over. */
export class StoryGalleryElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    const { signal } = (this.#abort = new AbortController())
    const list = this.querySelector('ol')
    if (!list) return
    this.addEventListener('click', ({ target }) => this.#turn(list, target as HTMLElement), {
      signal,
    })
    list.addEventListener('scroll', () => this.#count(list), { signal, passive: true })
    this.#count(list)
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #turn(list: HTMLElement, { dataset: { turn } }: HTMLElement): void {
    if (turn) list.scrollBy({ left: Number(turn) * list.clientWidth, behavior: 'instant' })
  }

  #count(list: HTMLElement): void {
    const place = Math.round(list.scrollLeft / list.clientWidth)
    const output = this.querySelector('output')
    const words = list.children[place]?.ariaLabel ?? ''
    if (output && output.textContent !== words) output.textContent = words
    const [back, on] = this.querySelectorAll('button')
    if (back) back.disabled = place === 0
    if (on) on.disabled = place === list.children.length - 1
  }
}
