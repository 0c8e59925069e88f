/**
 * `<share-sheet url="https://…" name="the title">… popover>…<button class="share-more" hidden>`: the hidden button opens
 * the system's own sheet, where there is one.
 */
export class ShareSheetElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const more = this.querySelector<HTMLButtonElement>('.share-more')
    if (!more || !('share' in navigator)) return
    const { signal } = this.#abort
    more.addEventListener('click', () => void this.#share(), { signal })
    more.hidden = false
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  async #share(): Promise<void> {
    const url = this.getAttribute('url') ?? location.href
    const title = this.getAttribute('name') ?? document.title
    // Refused or closed, the other ways stay.
    const shared = await navigator.share({ url, title }).then(
      () => true,
      () => false,
    )
    if (shared) this.querySelector<HTMLElement>('[popover]')?.hidePopover()
  }
}
