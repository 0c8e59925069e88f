import { picturesIn } from '@/components/desk/editor/clipboard'
import { askForPicture } from '@/components/desk/editor/picture-dialog'
import { mediaDeskCopy } from '@/lib/copy/media-desk'
import { picture } from '@/lib/routes'
import { LibraryDialog } from './library-dialog'

const words = mediaDeskCopy.field

/**
 * `<picture-field data-upload>` around a field with a picture's key: its link opens the library in a dialog, and a file that
 * is chosen, dropped or pasted is uploaded and takes its place.
 */
export class PictureFieldElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const link = this.querySelector('a')
    const button = this.querySelector('button')
    const file = this.querySelector<HTMLInputElement>('[type=file]')
    if (!link || !button || !file) return
    button.hidden = false
    link.addEventListener('click', (event) => this.#open(event, link), { signal })
    button.addEventListener('click', () => file.click(), { signal })
    file.addEventListener('change', () => this.#chooseFile(file), { signal })
    this.#key?.addEventListener('input', () => this.#showThumb(), { signal })
    this.addEventListener('paste', (event) => this.#take(event, event.clipboardData), { signal })
    this.addEventListener('drop', (event) => this.#take(event, event.dataTransfer), { signal })
    this.addEventListener('dragover', (event) => event.preventDefault(), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  get #key(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('[type=text]')
  }

  #open(event: MouseEvent, link: HTMLAnchorElement): void {
    // In a new tab, too, it can be opened.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const dialog = new LibraryDialog(link.href, (key) => this.#choose(key))
    this.#abort.signal.addEventListener('abort', () => dialog.close(), { once: true })
  }

  #chooseFile(field: HTMLInputElement): void {
    const [file] = field.files ?? []
    field.value = ''
    if (file) void this.#upload(file)
  }

  #take(event: Event, data: DataTransfer | null): void {
    const [file] = picturesIn(data)
    if (!file) return
    event.preventDefault()
    void this.#upload(file)
  }

  async #upload(file: File): Promise<void> {
    const template = this.querySelector('template')
    if (!template) return
    const action = this.dataset.upload ?? ''
    const uploaded = await askForPicture(template, action, file, '', this.#abort.signal)
    if (uploaded) this.#choose(uploaded.key)
    this.#key?.focus()
  }

  #choose(key: string): void {
    const field = this.#key
    if (!field) return
    field.value = key
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    const status = this.querySelector<HTMLElement>('[role=status]')
    if (!status) return
    status.hidden = false
    status.textContent = words.chosen(key)
  }

  /** Only of a picture that there is. */
  #showThumb(): void {
    this.querySelector('img')?.remove()
    const key = this.#key?.value.trim()
    if (!key) return
    const thumb = new Image()
    Object.assign(thumb, { className: 'media-chosen', alt: '' })
    thumb.addEventListener('load', () => {
      if (this.#key?.value.trim() === key) this.querySelector('.desk-row')?.prepend(thumb)
    })
    thumb.src = picture(key, 320)
  }
}
