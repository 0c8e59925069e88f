import { editorCopy } from '@/lib/copy/editor'
import { sendPicture, type Uploaded } from './send-picture'

const words = editorCopy.pictures
const THUMB_WIDTH = 320

/** Asks what a picture shows and whose it is, uploads it, and resolves to what it is called; null where it is not wanted. */
export function askForPicture(
  template: HTMLTemplateElement,
  action: string,
  file: File,
  place: string,
  signal: AbortSignal,
): Promise<Uploaded | null> {
  const dialog = dialogOf(template)
  const form = find(dialog, 'form', HTMLFormElement)
  const status = find(dialog, '[role=status]', HTMLElement)
  const error = find(dialog, '[role=alert]', HTMLElement)
  const [alt, credit] = ['alt', 'credit'].map((name) =>
    find(dialog, `[name=${name}]`, HTMLInputElement),
  )
  find(dialog, '[data-file]', HTMLElement).textContent = [place, file.name]
    .filter(Boolean)
    .join(' · ')
  void drawThumb(find(dialog, 'canvas', HTMLCanvasElement), file)
  return new Promise((resolve) => {
    const ended = new AbortController()
    let result: Uploaded | null = null
    const upload = async () => {
      if (form.ariaBusy === 'true') return
      form.ariaBusy = 'true'
      error.textContent = ''
      const fields = { picture: file, alt: alt?.value ?? '', credit: credit?.value ?? '' }
      const sent = await sendPicture(action, fields, say, ended.signal)
      form.ariaBusy = null
      status.textContent = ''
      if (sent.errors) {
        error.textContent = faultsIn(sent.errors)
        return
      }
      result = sent.uploaded
      dialog.close()
    }
    const say = (percent: number) => {
      status.textContent = percent < 100 ? words.sending(percent) : words.working
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const isFilled = [alt, credit].every((field) => field?.value.trim())
      if (isFilled) return void upload()
      error.textContent = words.needed
      ;[alt, credit].find((field) => !field?.value.trim())?.focus()
    })
    find(dialog, '[data-later]', HTMLElement).addEventListener('click', () => void upload())
    find(dialog, '[data-cancel]', HTMLElement).addEventListener('click', () => dialog.close())
    dialog.addEventListener('close', () => {
      ended.abort()
      dialog.remove()
      resolve(result)
    })
    signal.addEventListener('abort', () => dialog.close(), { signal: ended.signal })
    dialog.showModal()
  })
}

/** Outside the story's form, since a form can't stand in another. */
function dialogOf(template: HTMLTemplateElement): HTMLDialogElement {
  const dialog = template.content.querySelector('dialog')?.cloneNode(true)
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('the editor has no dialog')
  document.body.append(dialog)
  return dialog
}

/** Drawn, since the page's policy allows no address of a local file. */
async function drawThumb(canvas: HTMLCanvasElement, file: File): Promise<void> {
  const picture = await createImageBitmap(file, { resizeWidth: THUMB_WIDTH }).catch(() => null)
  if (!picture) return
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  canvas.hidden = false
}

function faultsIn(errors: Record<string, string>): string {
  const { form, ...fields } = errors
  return Object.values(fields).join(' ') || form || words.failed
}

function find<T extends Element>(root: Element, selector: string, type: new () => T): T {
  const found = root.querySelector(selector)
  if (!(found instanceof type)) throw new Error(`the dialog has no ${selector}`)
  return found
}
