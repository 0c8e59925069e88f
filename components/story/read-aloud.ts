import { sentencesOf } from './sentences'

type Words = 'listening' | 'finished' | 'failed'

/** Reads the stories of a `<listen-story>` aloud; loaded once it is pressed. */
export class ReadAloud {
  #sentences: Range[] = []
  #at = 0
  /** The page that is read: this one, or a story that was fetched. */
  #page: Document = document
  /** Paths of the stories to go on with. */
  #following: string[] = []
  #isSpeaking = false
  /** Counts what was begun, so that what ends late is ignored. */
  #turn = 0

  readonly #controls: HTMLElement

  constructor(controls: HTMLElement, signal: AbortSignal) {
    this.#controls = controls
    controls.addEventListener('click', (event) => this.#press(event), { signal })
    controls.addEventListener('change', () => this.#isSpeaking && this.#speak(), { signal })
    // Some browsers go on speaking after the page has gone.
    addEventListener('pagehide', () => this.#pause(), { signal })
    signal.addEventListener('abort', () => this.#stop())
  }

  #press(event: Event): void {
    const button = (event.target as Element).closest('button')
    if (button?.value === 'start') this.start()
    if (button?.value === 'pause') this.#pauseOrGoOn()
    if (button?.value === 'following') void this.#goOn()
    if (button?.value === 'stop') this.#stop()
  }

  #pauseOrGoOn(): void {
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
    const turn = ++this.#turn
    speechSynthesis.cancel()
    const sentence = this.#sentences[this.#at]
    if (!sentence) return void this.#goOn()
    const utterance = new SpeechSynthesisUtterance(sentence.toString())
    utterance.lang = document.documentElement.lang
    utterance.rate = Number(this.#controls.querySelector('select')?.value ?? 1)
    // Some browsers end what is cancelled, others fail it.
    utterance.onend = () => {
      if (turn !== this.#turn) return
      this.#at += 1
      this.#speak()
    }
    utterance.onerror = () => {
      if (turn !== this.#turn) return
      this.#stop()
      this.#say('failed')
    }
    this.#mark(sentence)
    this.#setSpeaking(true)
    speechSynthesis.speak(utterance)
  }

  /** Android's pause() loses the sentence; it is spoken again from its beginning. */
  #pause(): void {
    this.#turn += 1
    this.#setSpeaking(false)
    speechSynthesis.cancel()
  }

  async #goOn(): Promise<void> {
    this.#pause()
    const turn = this.#turn
    const path = this.#following.shift()
    const page = path === undefined ? null : await fetchPage(path)
    if (turn !== this.#turn) return
    if (path === undefined || !page) return this.#finish()
    this.#read(page)
    this.#say('listening', this.#page.querySelector('h1')?.textContent ?? '', path)
    this.#speak()
  }

  #finish(): void {
    this.#stop()
    this.#say('finished')
  }

  #stop(): void {
    this.#pause()
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

/** Null where it can't be had. */
async function fetchPage(path: string): Promise<Document | null> {
  try {
    const answer = await fetch(path)
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
  } catch {
    return null
  }
}
