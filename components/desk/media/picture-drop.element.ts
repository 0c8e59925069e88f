import { picturesIn } from '@/components/desk/editor/clipboard'
import { askForPicture } from '@/components/desk/editor/picture-dialog'
import { editorCopy } from '@/lib/copy/editor'
import { mediaDeskCopy } from '@/lib/copy/media-desk'
import { pictureAt } from '@/lib/routes'
import { parsePicking, pickedAt } from '@/lib/schemas/picking'

const words = editorCopy.pictures

/**
 * `<picture-drop data-upload>`: pictures that are dropped or pasted anywhere on the library's page are uploaded one by one.
 * The page stays with what is typed in its forms, and links to each.
 */
export class PictureDropElement extends HTMLElement {
  #abort = new AbortController()
  #uploads = Promise.resolve()

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
    // One dialog at a time, though more are dropped meanwhile.
    const { signal } = this.#abort
    this.#uploads = this.#uploads.then(() => this.#upload(files, signal))
  }

  async #upload(files: File[], signal: AbortSignal): Promise<void> {
    const template = this.querySelector('template')
    if (!template) return
    for (const [i, file] of files.entries()) {
      if (signal.aborted) return
      const step = files.length > 1 ? words.place(i + 1, files.length) : ''
      const uploaded = await askForPicture(template, this.dataset.upload ?? '', file, step, signal)
      if (uploaded) this.#show(uploaded.key, file.name)
    }
  }

  #show(key: string, name: string): void {
    const status = this.querySelector('[role=status]')
    if (!(status instanceof HTMLElement)) return
    if (status.hidden) status.textContent = mediaDeskCopy.uploaded
    status.hidden = false
    const link = document.createElement('a')
    Object.assign(link, { href: next(key), textContent: name, dir: 'auto' })
    status.append(' ', link)
  }
}

/** To the form that a picture is chosen for, or to the picture's own page. */
function next(key: string): string {
  const picking = parsePicking(Object.fromEntries(new URLSearchParams(location.search)))
  return picking ? pickedAt(picking, key) : pictureAt(key)
}
