/** `<picture-viewer><dialog>…`: the links `.enlarge` of its article open in the dialog, whose code is loaded then. */
export class PictureViewerElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.closest('article')?.addEventListener('click', (event) => this.#open(event), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #open(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.enlarge')
    const dialog = this.querySelector('dialog')
    if (!link || !dialog || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void import('./show-pictures').then(({ showPictures }) => showPictures(dialog, link))
  }
}
