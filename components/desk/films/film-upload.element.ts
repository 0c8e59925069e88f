import { deskFilmsCopy } from '@/lib/copy/desk-films'
import type { Sending } from './send-film'

const words = deskFilmsCopy.upload

/** `<film-upload endpoint done>` around the plain form: sends its file in parts, and goes on after a cut. */
export class FilmUploadElement extends HTMLElement {
  #abort = new AbortController()
  #sending: Sending | null = null

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.addEventListener('submit', (event) => void this.#submit(event), { signal })
    this.querySelector('[data-pause]')?.addEventListener('click', () => this.#toggle(), { signal })
    window.addEventListener('beforeunload', (event) => this.#warn(event), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
    this.#sending?.pause()
  }

  /** Without a file the plain form is sent, whose answer says so. */
  async #submit(event: SubmitEvent): Promise<void> {
    const file = this.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
    if (!file) return
    event.preventDefault()
    if (this.#submitter?.disabled) return
    this.#tell(null)
    this.#show(0, words.sending(0))
    const sender = await import('./send-film').catch(() => null)
    if (!this.isConnected) return
    // The plain form needs no further script.
    if (!sender) return this.querySelector('form')?.submit()
    const replaces = this.querySelector<HTMLInputElement>('[name=replaces]')?.value ?? ''
    this.#sending = sender.sendFilm(this.getAttribute('endpoint') ?? '', file, replaces, {
      progress: (percent) => this.#show(percent, words.sending(percent)),
      again: () => this.#show(null, words.again),
      accepted: () => {
        this.#sending = null
        location.assign(this.getAttribute('done') ?? location.href)
      },
      signedOut: () => this.#end(words.signedOut),
      refused: (reason) => this.#end(reason || words.failed),
    })
  }

  #end(reason: string): void {
    this.#sending = null
    this.#show(null, '', true)
    this.#tell(reason)
  }

  get #submitter(): HTMLButtonElement | null {
    return this.querySelector('[type=submit]')
  }

  #toggle(): void {
    const button = this.querySelector('[data-pause]')
    if (!this.#sending || !button) return
    const isPaused = button.textContent === words.goOn
    if (isPaused) this.#sending.goOn()
    else this.#sending.pause()
    button.textContent = isPaused ? words.pause : words.goOn
  }

  #show(percent: number | null, text: string, ended = false): void {
    const [bar, output] = [this.querySelector('progress'), this.querySelector('output')]
    if (bar && percent !== null) bar.value = percent
    if (output && output.value !== text) output.value = text
    this.querySelector('[data-sending]')?.toggleAttribute('hidden', ended)
    this.#submitter?.toggleAttribute('disabled', !ended)
  }

  #tell(reason: string | null): void {
    const error = this.querySelector<HTMLElement>('[data-error]')
    if (!error) return
    error.hidden = reason === null
    error.textContent = reason
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    input?.toggleAttribute('aria-invalid', reason !== null)
    if (reason !== null) input?.focus()
  }

  #warn(event: BeforeUnloadEvent): void {
    if (this.#sending) event.preventDefault()
  }
}
