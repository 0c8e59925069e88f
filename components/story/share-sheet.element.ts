/**
 * `<share-sheet url="https://…" name="the title"><button popovertarget>…`: the button opens the system's share
 * sheet; without one, or if it fails, it opens its popover.
 */
export class ShareSheetElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const button = this.querySelector<HTMLButtonElement>('button[popovertarget]')
    if (!button || !('share' in navigator)) return
    const open = (event: Event) => {
      event.preventDefault()
      void this.#share(button)
    }
    button.addEventListener('click', open, { signal: this.#abort.signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  async #share(button: HTMLButtonElement): Promise<void> {
    const url = this.getAttribute('url') ?? location.href
    const title = this.getAttribute('name') ?? document.title
    try {
      await navigator.share({ url, title })
    } catch (error) {
      // The reader closed the sheet.
      if (error instanceof DOMException && error.name === 'AbortError') return
      if (button.popoverTargetElement instanceof HTMLElement) {
        button.popoverTargetElement.showPopover()
      }
    }
  }
}
