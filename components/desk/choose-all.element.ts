/**
 * `<choose-all words="已选 {count} 条" hidden><input type=checkbox><output>`: ticks every comment of the list, and says
 * how many are ticked.
 */
export class ChooseAllElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.hidden = false
    document.addEventListener('change', ({ target }) => this.#change(target), { signal })
    // Comments that were decided are ticked no more.
    document.addEventListener('comments-changed', () => this.update(), { signal })
    this.update()
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  update(): void {
    const boxes = this.#boxes()
    const count = boxes.filter(({ checked }) => checked).length
    const all = this.querySelector('input')
    if (all) {
      all.checked = count > 0 && count === boxes.length
      all.indeterminate = count > 0 && count < boxes.length
    }
    const output = this.querySelector('output')
    const words = this.getAttribute('words') ?? ''
    if (output) output.value = count > 0 ? words.replace('{count}', String(count)) : ''
  }

  #change(target: EventTarget | null): void {
    const all = this.querySelector('input')
    if (target === all) for (const box of this.#boxes()) box.checked = all?.checked ?? false
    this.update()
  }

  #boxes(): HTMLInputElement[] {
    const boxes = document.querySelectorAll<HTMLInputElement>('[data-desk-item] input[form=chosen]')
    return [...boxes].filter((box) => !box.closest('[hidden]'))
  }
}
