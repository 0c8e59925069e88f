/** `<caption-editor>`: writes the time of the page's film where the caret stands. */
export class CaptionEditorElement extends HTMLElement {
  #abort = new AbortController()

  connectedCallback(): void {
    this.#abort = new AbortController()
    const button = this.querySelector<HTMLButtonElement>('[data-time]')
    const video = document.querySelector('video')
    const text = this.querySelector('textarea')
    if (!button || !video || !text) return
    button.hidden = false
    const insert = () => {
      text.setRangeText(clock(video.currentTime), text.selectionStart, text.selectionEnd, 'end')
      text.focus()
    }
    button.addEventListener('click', insert, { signal: this.#abort.signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }
}

/** 00:01:02.500 */
function clock(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23)
}
