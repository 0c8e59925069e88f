/**
 * `<slot-order>` around the blocks of the home page: a slot (`[data-slot]`) that is dragged to another place of its block
 * (`[data-place]`) sends its own form, as the buttons do.
 */
export class SlotOrderElement extends HTMLElement {
  #abort = new AbortController()
  #dragged: HTMLElement | null = null

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    for (const slot of this.#slots()) slot.draggable = true
    this.addEventListener('dragstart', (event) => this.#start(event), { signal })
    this.addEventListener('dragover', (event) => this.#over(event), { signal })
    this.addEventListener('drop', (event) => this.#drop(event), { signal })
    this.addEventListener('dragend', () => this.#end(), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
    for (const slot of this.#slots()) slot.draggable = false
    this.#end()
  }

  #slots(): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>('[data-slot]')
  }

  #start({ target, dataTransfer }: DragEvent): void {
    this.#dragged = target instanceof Element ? target.closest<HTMLElement>('[data-slot]') : null
    if (dataTransfer) dataTransfer.effectAllowed = 'move'
  }

  #over(event: DragEvent): void {
    const place = this.#placeAt(event)
    this.#mark(place)
    if (place) event.preventDefault()
  }

  #drop(event: DragEvent): void {
    const to = this.#placeAt(event)?.dataset.place
    const form = this.#dragged?.querySelector<HTMLFormElement>('form[data-move]')
    if (to === undefined || !form) return
    event.preventDefault()
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name: 'to', value: to })
    form.append(field)
    form.requestSubmit()
  }

  #end(): void {
    this.#dragged = null
    this.#mark(null)
  }

  #mark(place: HTMLElement | null): void {
    for (const marked of this.querySelectorAll('[data-over]'))
      if (marked !== place) marked.removeAttribute('data-over')
    place?.setAttribute('data-over', '')
  }

  /** Null for its own place and for those of other blocks. */
  #placeAt({ target }: DragEvent): HTMLElement | null {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
    const block = this.#dragged?.closest('[data-block]')
    if (!place || !block?.contains(place) || place.contains(this.#dragged)) return null
    return place
  }
}
