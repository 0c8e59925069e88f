import { cropPosition } from '@/lib/focus'

/**
 * `<focus-point>` around a picture, the fields of its focus and its crops: a press on the picture fills in the fields, and
 * what they hold moves the mark and the crops at once.
 */
export class FocusPointElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.#whole?.addEventListener('click', (event) => this.#press(event), { signal })
    this.addEventListener('input', () => this.#update(), { signal })
    if (this.#focus()) this.#mark()
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  get #whole(): HTMLImageElement | null {
    return this.querySelector('.media-whole img')
  }

  #field(name: 'focusX' | 'focusY'): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`[name=${name}]`)
  }

  #press(event: MouseEvent): void {
    const box = this.#whole?.getBoundingClientRect()
    const [x, y] = [this.#field('focusX'), this.#field('focusY')]
    if (!box || !x || !y) return
    x.value = percent((event.clientX - box.left) / box.width)
    y.value = percent((event.clientY - box.top) / box.height)
    x.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }

  /** Null: none, or one that can't be read. */
  #focus(): { x: number; y: number } | null {
    const typed = [this.#field('focusX'), this.#field('focusY')].map((field) => field?.value.trim())
    if (typed.every((value) => !value)) return null
    const [x = 50, y = 50] = typed.map((value) => (value ? Number(value) : 50))
    return x >= 0 && x <= 100 && y >= 0 && y <= 100 ? { x, y } : null
  }

  #update(): void {
    this.#mark()
    const whole = this.#whole
    const focus = this.#focus() ?? { x: 50, y: 50 }
    if (!whole) return
    const original = { width: whole.width, height: whole.height }
    for (const crop of this.querySelectorAll<HTMLImageElement>('.media-crops img')) {
      const size = { width: crop.width, height: crop.height }
      const at = `${cropPosition(original, size, focus) * 100}%`
      if (crop.src !== whole.src) crop.src = whole.src
      crop.style.objectPosition = `${at} ${at}`
    }
  }

  #mark(): void {
    const mark = this.querySelector<HTMLElement>('.media-whole span')
    if (!mark) return
    const focus = this.#focus()
    mark.hidden = focus === null
    if (focus) Object.assign(mark.style, { left: `${focus.x}%`, top: `${focus.y}%` })
  }
}

function percent(part: number): string {
  return String(Math.round(Math.min(1, Math.max(0, part)) * 100))
}
