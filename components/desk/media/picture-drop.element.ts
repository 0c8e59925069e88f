import { picturesIn } from '@/components/desk/editor/clipboard'
import { askForPicture } from '@/components/desk/editor/picture-dialog'
import { editorCopy } from '@/lib/copy/editor'
import { pictureAt } from '@/lib/routes'
import { parsePicking, pickedAt } from '@/lib/schemas/picking'

const words = editorCopy.pictures

/** `<picture-drop data-upload>`: pictures that are dropped or pasted anywhere on the library's page are uploaded one by one. */
export class PictureDropElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    document.addEventListener('paste', (event) => this.#take(event, event.clipboardData), {
      signal,
    })
    document.addEventListener('drop', (event) => this.#take(event, event.dataTransfer), { signal })
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal })
    this.hidden = false
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #take(event: Event, data: DataTransfer | null): void {
    const files = picturesIn(data)
    if (files.length === 0) return
    event.preventDefault()
    void this.#upload(files)
  }

  async #upload(files: File[]): Promise<void> {
    const template = this.querySelector('template')
    if (!template) return
    const keys: string[] = []
    for (const [i, file] of files.entries()) {
      const step = files.length > 1 ? words.place(i + 1, files.length) : ''
      const action = this.dataset.upload ?? ''
      const uploaded = await askForPicture(template, action, file, step, this.#abort.signal)
      if (uploaded) keys.push(uploaded.key)
    }
    const [first] = keys
    if (first !== undefined) location.assign(keys.length > 1 ? location.href : next(first))
  }
}

/** Back to the form that a picture is chosen for, or to the picture's own page. */
function next(key: string): string {
  const picking = parsePicking(Object.fromEntries(new URLSearchParams(location.search)))
  return picking ? pickedAt(picking, key) : pictureAt(key)
}
