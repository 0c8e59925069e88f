import { editorCopy } from '@/lib/copy/editor'
import { htmlIn, picturesIn } from './clipboard'
import type { TextCommand } from './commands'
import { convertPaste } from './convert-paste'
import { renumberNotes } from './insert'
import { LivePreview } from './live-preview'
import { askForPicture } from './picture-dialog'
import { type Place, TextEditor } from './text-editor'

const words = editorCopy

/**
 * `<markdown-editor>` around a textarea, which stays the form's field: what is typed is written back to it, and it fires
 * `input`. An event `replace-text` on it, with `detail.text`, replaces the text, keeps cursor and undo, and is prevented.
 */
export class MarkdownEditorElement extends HTMLElement {
  #abort = new AbortController()
  #editor: TextEditor | null = null
  #preview: LivePreview | null = null

  connectedCallback(): void {
    const textarea = this.querySelector('textarea')
    const toolbar = this.querySelector<HTMLElement>('.editor-toolbar')
    const pane = this.querySelector<HTMLElement>('.editor-preview')
    const target = pane?.querySelector<HTMLElement>('.prose')
    if (!textarea || !toolbar || !pane || !target) return
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const editor = (this.#editor = this.#open(textarea))
    const preview = (this.#preview = new LivePreview(pane, target, () => editor.text))
    textarea.hidden = true
    toolbar.hidden = false
    textarea.addEventListener('replace-text', (event) => this.#replace(event), { signal })
    toolbar.addEventListener('click', (event) => this.#press(event), { signal })
    this.querySelector('input[type=file]')?.addEventListener(
      'change',
      (event) => this.#choose(event),
      { signal },
    )
    document.addEventListener('click', (event) => this.#jump(event, textarea), { signal })
    const resized = new ResizeObserver(() => this.#showPreview(toolbar, preview))
    resized.observe(this)
    resized.observe(pane)
    signal.addEventListener('abort', () => resized.disconnect())
  }

  disconnectedCallback(): void {
    this.#abort.abort()
    this.#preview?.end()
    this.#editor?.destroy()
    this.#editor = null
    const textarea = this.querySelector('textarea')
    if (textarea) textarea.hidden = false
  }

  #open(textarea: HTMLTextAreaElement): TextEditor {
    const parent = document.createElement('div')
    parent.className = 'editor-text'
    textarea.after(parent)
    // The field has events of its own, once it has the text.
    parent.addEventListener('input', (event) => event.stopPropagation())
    parent.addEventListener('focusin', (event) => {
      event.stopPropagation()
      textarea.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
    })
    const described = textarea.getAttribute('aria-describedby')
    return new TextEditor({
      text: textarea.value,
      parent,
      nonce: this.nonce,
      attributes: {
        'aria-label': words.body,
        ...(described && { 'aria-describedby': described }),
        ...(textarea.ariaInvalid === 'true' && { 'aria-invalid': 'true' }),
      },
      onChange: (text, isComposing) => {
        textarea.value = text
        textarea.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }))
        this.#preview?.schedule()
      },
      onPaste: (event) => this.#paste(event),
      onDrop: (event, at) => this.#drop(event, at),
    })
  }

  /** Prevented, so that whoever sent it knows that the text is replaced. */
  #replace(event: CustomEvent<{ text: string }>): void {
    event.preventDefault()
    this.#editor?.replace(event.detail.text)
  }

  #press({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null
    const command = button?.dataset.command
    if (command === 'preview') {
      this.dataset.view = this.#preview?.isVisible ? 'closed' : 'open'
    } else if (command === 'picture') {
      this.querySelector<HTMLInputElement>('input[type=file]')?.click()
    } else if (command !== undefined) {
      this.#editor?.run(command as TextCommand)
    }
  }

  #choose({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return
    const files = [...(target.files ?? [])]
    target.value = ''
    const place = this.#editor?.place()
    if (place) void this.#upload(files, place)
  }

  /** A label and a link of an error lead to the field, which is hidden. */
  #jump(event: Event, { id }: HTMLTextAreaElement): void {
    const target = event.target instanceof Element ? event.target : null
    if (!target?.closest(`label[for="${id}"], a[href$="#${id}"]`)) return
    event.preventDefault()
    this.#editor?.focus()
  }

  #showPreview(toolbar: HTMLElement, preview: LivePreview): void {
    const button = toolbar.querySelector('[data-command=preview]')
    button?.setAttribute('aria-expanded', String(preview.isVisible))
    preview.schedule()
  }

  #paste({ clipboardData: data }: ClipboardEvent): boolean {
    const editor = this.#editor
    if (!data || !editor) return false
    const html = htmlIn(data)
    const files = picturesIn(data)
    if (html !== null) void this.#convert(html, data.getData('text/plain'), editor.place())
    else if (files.length > 0) void this.#upload(files, editor.place())
    return html !== null || files.length > 0
  }

  #drop(event: DragEvent, at: number): boolean {
    const editor = this.#editor
    const files = picturesIn(event.dataTransfer)
    if (!editor || files.length === 0) return false
    event.preventDefault()
    void this.#upload(files, editor.place(at))
    return true
  }

  async #convert(html: string, plain: string, place: Place): Promise<void> {
    this.#say(words.paste.converting)
    const { markdown, said } = await convertPaste(this.dataset.paste ?? '', html)
    const editor = this.#editor
    if (!editor) return
    const text =
      markdown === null ? plain.replace(/\r\n?/g, '\n') : renumberNotes(markdown, editor.text)
    if (text) editor.insertAt(place, text, 'input.paste')
    else editor.drop(place)
    this.#say(text ? said : words.paste.empty)
  }

  async #upload(files: File[], place: Place): Promise<void> {
    const template = this.querySelector('template')
    if (!template) return
    const { signal } = this.#abort
    const done: string[] = []
    for (const [i, file] of files.entries()) {
      const step = files.length > 1 ? words.pictures.place(i + 1, files.length) : ''
      const action = this.dataset.pictures ?? ''
      const uploaded = await askForPicture(template, action, file, step, signal)
      if (uploaded) done.push(uploaded.markdown)
    }
    const editor = this.#editor
    if (done.length > 0) editor?.insertAt(place, done.join('\n\n'), 'input.drop')
    else editor?.drop(place)
    if (done.length > 0) this.#say(words.pictures.inserted)
    editor?.focus()
  }

  #say(text: string): void {
    const status = this.querySelector('.editor-status')
    if (status) status.textContent = text
  }
}
