import { sentencesOf } from './sentences'

type Words = 'pause' | 'goOn' | 'listening' | 'finished' | 'failed'

/** Reads the stories of a `<listen-story>` aloud; loaded once it is pressed. */
export class ReadAloud {
  #sentences: Range[] = []
  #at = 0
  /** The page that is read: this one, or a story that was fetched. */
  #page: Document = document
  /** Paths of the stories to go on with. */
  #following: string[] = []
  #isSpeaking = false

  readonly #controls: HTMLElement

  constructor(controls: HTMLElement, signal: AbortSignal) {
    this.#controls = controls
    controls.addEventListener('click', (event) => this.#press(event), { signal })
    controls.addEventListener('change', () => this.#isSpeaking && this.#speak(), { signal })
    // Some browsers go on speaking after the page has gone.
    addEventListener('pagehide', () => speechSynthesis.cancel(), { signal })
    signal.addEventListener('abort', () => this.#stop())
  }

  #press(event: Event): void {
    const button = (event.target as Element).closest('button')
    if (button?.value === 'start') this.start()
    if (button?.value === 'pause') this.#turn()
    if (button?.value === 'following') void this.#goOn()
    if (button?.value === 'stop') this.#stop()
  }

  #turn(): void {
    if (this.#isSpeaking) this.#pause()
    else this.#speak()
  }

  start(): void {
    const links = document.querySelectorAll('.related-articles a')
    this.#following = [...links].map((link) => link.getAttribute('href') ?? '')
    this.#read(document)
    this.#showControls(true)
    this.#speak()
    this.#button('pause')?.focus()
  }

  /** Prepares a page; its first sentence is the next one. */
  #read(page: Document): void {
    this.#page = page
    this.#sentences = sentencesOf(page)
    this.#at = 0
    const button = this.#button('following')
    if (button) button.disabled = this.#following.length === 0
  }

  #speak(): void {
    speechSynthesis.cancel()
    const sentence = this.#sentences[this.#at]
    if (!sentence) return void this.#goOn()
    const utterance = new SpeechSynthesisUtterance(sentence.toString())
    utterance.lang = document.documentElement.lang
    utterance.rate = Number(this.#controls.querySelector('select')?.value ?? 1)
    utterance.onend = () => {
      if (!this.#isSpeaking || sentence !== this.#sentences[this.#at]) return
      this.#at += 1
      this.#speak()
    }
    utterance.onerror = ({ error }) => {
      if (error === 'canceled' || error === 'interrupted') return
      this.#stop()
      this.#say('failed')
    }
    this.#mark(sentence)
    this.#setSpeaking(true)
    speechSynthesis.speak(utterance)
  }

  /** Android's pause() loses the sentence; it is spoken again from its beginning. */
  #pause(): void {
    this.#setSpeaking(false)
    speechSynthesis.cancel()
  }

  async #goOn(): Promise<void> {
    this.#pause()
    const path = this.#following.shift()
    if (path === undefined) return this.#finish()
    try {
      const answer = await fetch(path)
      if (!answer.ok) return this.#finish()
      this.#read(new DOMParser().parseFromString(await answer.text(), 'text/html'))
    } catch {
      return this.#finish()
    }
    this.#say('listening', this.#page.querySelector('h1')?.textContent ?? '', path)
    this.#speak()
  }

  #finish(): void {
    this.#stop()
    this.#say('finished')
  }

  #stop(): void {
    this.#setSpeaking(false)
    speechSynthesis.cancel()
    this.#mark(null)
    this.#showControls(false)
    this.#say(null)
  }

  #setSpeaking(isSpeaking: boolean): void {
    this.#isSpeaking = isSpeaking
    const button = this.#button('pause')
    if (button) button.textContent = this.#controls.getAttribute(isSpeaking ? 'pause' : 'go-on')
  }

  #showControls(shown: boolean): void {
    this.#controls.querySelector('[role=group]')?.toggleAttribute('hidden', !shown)
    this.#button('start')?.toggleAttribute('hidden', shown)
  }

  /** Marks nothing where the browser has no highlights, or the sentence is on another page. */
  #mark(sentence: Range | null): void {
    if (!('highlights' in CSS)) return
    CSS.highlights.delete('spoken')
    if (!sentence || this.#page !== document) return
    CSS.highlights.set('spoken', new Highlight(sentence))
    const { top, bottom } = sentence.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight) {
      sentence.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    }
  }

  #say(words: Words | null, title = '', path = ''): void {
    const status = this.#controls.querySelector('[role=status]')
    if (!status) return
    status.textContent = words && this.#controls.getAttribute(words)
    if (path === '') return
    const link = document.createElement('a')
    link.href = path
    link.textContent = title
    status.append(link)
  }

  #button(value: string): HTMLButtonElement | null {
    return this.#controls.querySelector(`button[value=${value}]`)
  }
}
