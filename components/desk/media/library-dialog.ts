import { LatestPage } from '@/components/desk/latest-page'
import { mediaDeskCopy } from '@/lib/copy/media-desk'

const words = mediaDeskCopy.field

/** What of the library's page stands in the dialog. */
const PARTS = '.desk form[role=search], .desk .empty, .media-list, .desk .pager'

const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** The library's page in a dialog: its form, pages and pictures work there, and a picture is chosen by its link. */
export class LibraryDialog {
  readonly #dialog = document.createElement('dialog')
  readonly #content = document.createElement('div')
  readonly #ended = new AbortController()
  readonly #pages = new LatestPage()
  readonly #choose: (key: string) => void

  constructor(address: string, choose: (key: string) => void) {
    this.#choose = choose
    const { signal } = this.#ended
    const heading = document.createElement('h2')
    heading.textContent = mediaDeskCopy.heading
    const close = document.createElement('button')
    Object.assign(close, { type: 'button', className: 'button quiet', textContent: words.close })
    close.addEventListener('click', () => this.close(), { signal })
    this.#content.setAttribute('aria-live', 'polite')
    this.#dialog.className = 'editor-dialog media-dialog'
    this.#dialog.setAttribute('aria-label', mediaDeskCopy.heading)
    this.#dialog.append(heading, this.#content, close)
    this.#dialog.addEventListener('click', (event) => this.#press(event), { signal })
    this.#dialog.addEventListener('submit', (event) => this.#search(event), { signal })
    this.#dialog.addEventListener('keydown', (event) => this.#step(event), { signal })
    this.#dialog.addEventListener('close', () => this.#end(), { signal })
    document.body.append(this.#dialog)
    this.#dialog.showModal()
    void this.#load(address)
  }

  close(): void {
    this.#dialog.close()
  }

  #end(): void {
    this.#ended.abort()
    this.#pages.stop()
    this.#dialog.remove()
  }

  #press(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const { key } = link.dataset
    if (key === undefined) return void this.#load(link.href)
    this.#choose(key)
    this.close()
  }

  #search(event: SubmitEvent): void {
    if (!(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(event.target))
      if (typeof value === 'string' && value) query.append(name, value)
    void this.#load(`${event.target.action}?${query}`)
  }

  /** From picture to picture. */
  #step(event: KeyboardEvent): void {
    const step = steps[event.key]
    const links = [...this.#dialog.querySelectorAll<HTMLAnchorElement>('.media-list a')]
    const at = links.findIndex((link) => link === document.activeElement)
    if (step === undefined || at === -1) return
    event.preventDefault()
    links[at + step]?.focus()
  }

  async #load(address: string): Promise<void> {
    const wasOpen = this.#content.hasChildNodes()
    this.#content.ariaBusy = 'true'
    if (!wasOpen) this.#content.textContent = words.loading
    const page = await this.#pages.load(address)
    if (page === null) return
    this.#content.ariaBusy = null
    if ('fault' in page) this.#content.textContent = words[page.fault]
    else this.#content.replaceChildren(...partsOf(page.html))
    const field = this.#content.querySelector<HTMLElement>('input:not([type=hidden])')
    const first = this.#content.querySelector<HTMLElement>('.media-list a')
    // What was looked for stands first, and at the beginning what it is looked for with.
    const target = wasOpen ? (first ?? field) : field
    target?.focus()
  }
}

function partsOf(html: string): Element[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const parts = [...page.querySelectorAll(PARTS)]
  parts.forEach(rename)
  return parts
}

/** The page around the dialog has ids of its own. */
function rename(part: Element): void {
  for (const field of part.querySelectorAll('[id]')) field.id = `library-${field.id}`
  for (const label of part.querySelectorAll('label')) label.htmlFor = `library-${label.htmlFor}`
}
