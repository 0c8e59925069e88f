import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import {
  changedValues,
  type Decision,
  requestBody,
  type SaveAnswer,
  settle,
  type Values,
} from './autosave'
import { clock } from './clock'
import { ConflictQuestion } from './conflict-question'
import { dropLocalCopy, keepLocalCopy, readLocalCopy } from './local-copy'
import { createLocalCopyPanel } from './panels'

const { status: words, buttons, form: formWords } = deskStoriesCopy
const labels: Partial<Record<string, string>> = formWords.labels

const PAUSE_MS = 2000
const RETRY_MS = 5000
/** Others see who is here, and who is here sees others. */
const PRESENCE_MS = 20_000

/**
 * Saves the story's form while somebody writes, into the pending edit. A copy on the device is kept from the first letter
 * until the server has committed it.
 */
export class StoryFormElement extends HTMLElement {
  #ending = new AbortController()
  #base: Values = {}
  #question = new ConflictQuestion(this, () => void this.#save())
  #timer: number | undefined
  #saving = false

  connectedCallback() {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    const form = this.#form
    if (!form) return
    this.#base = JSON.parse(this.#input('base').value) as Values
    this.#offerLocalCopy()
    this.#question.adopt(signal)
    form.addEventListener('input', () => this.#typed(), { signal })
    form.addEventListener('focusin', ({ target }) => this.#enter(target), { signal })
    form.addEventListener('submit', () => this.#leave(), { signal })
    addEventListener('online', () => void this.#save(), { signal })
    addEventListener('beforeunload', (event) => this.#holdBack(event), { signal })
    const presence = setInterval(() => document.hidden || void this.#save(true), PRESENCE_MS)
    signal.addEventListener('abort', () => clearInterval(presence))
    this.#nameButton()
    // A draft of a refused form was typed and not saved.
    if (this.#isDirty()) this.#typed()
  }

  disconnectedCallback() {
    this.#ending.abort()
    clearTimeout(this.#timer)
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector('.story-form')
  }

  get #story(): string {
    return this.#form?.action.split('/').at(-1) ?? ''
  }

  #input(name: string): HTMLInputElement {
    return this.#form?.elements.namedItem(name) as HTMLInputElement
  }

  #values(): Values {
    const entries = this.#form ? [...new FormData(this.#form)] : []
    return Object.fromEntries(
      entries.flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value.replaceAll('\r\n', '\n')]] : [],
      ),
    )
  }

  #changed(): Values {
    const { undecided, decision } = this.#question
    return changedValues(this.#values(), this.#base, undecided, decision?.asked)
  }

  /** With what waits for a decision. */
  #unsaved(): Values {
    return changedValues(this.#values(), this.#base)
  }

  #isDirty(): boolean {
    return Object.keys(this.#changed()).length > 0
  }

  #typed() {
    this.#nameButton()
    const unsaved = this.#unsaved()
    if (Object.keys(unsaved).length === 0) return
    keepLocalCopy(this.#story, unsaved)
    this.#say(this.#question.undecided.size > 0 ? words.undecided : words.unsaved)
    this.#saveIn(PAUSE_MS)
  }

  #saveIn(ms: number) {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#save(), ms)
  }

  async #save(presenceOnly = false) {
    const sent = this.#changed()
    if (this.#saving || (Object.keys(sent).length === 0 && !presenceOnly)) return
    this.#saving = true
    const { decision } = this.#question
    const answer = await this.#send(sent, decision).catch(() => null)
    this.#saving = false
    if (answer === null) {
      if (Object.keys(sent).length > 0) this.#failed()
      return
    }
    this.#question.answered(decision)
    this.#settle(sent, answer)
  }

  /** @throws where nothing was stored. */
  async #send(sent: Values, decision: Decision | null): Promise<SaveAnswer> {
    const response = await fetch(this.#form?.action ?? '', {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: requestBody(sent, this.#base, this.#input('at').value, decision),
      signal: AbortSignal.any([this.#ending.signal, AbortSignal.timeout(15_000)]),
    })
    if (response.ok || response.status === 409) return (await response.json()) as SaveAnswer
    const { errors = {} } = (await response.json()) as { errors?: Record<string, string> }
    throw new Error(Object.values(errors)[0])
  }

  #failed() {
    this.#say(navigator.onLine ? words.failed : words.offline)
    this.#saveIn(RETRY_MS)
  }

  #settle(sent: Values, answer: SaveAnswer) {
    const { base, shown } = settle(sent, answer, this.#values())
    Object.assign(this.#base, base)
    this.#input('base').value = JSON.stringify(this.#base)
    for (const [name, text] of Object.entries(shown)) this.#show(name, text)
    this.#showPresent(answer)
    if (answer.conflicts && !this.#question.ask(answer)) return void this.#save()
    if (answer.conflicts) this.#say(words.undecided)
    if (answer.stored === false) return
    if (this.#isDirty()) this.#saveIn(PAUSE_MS)
    else if (this.#question.undecided.size === 0) {
      dropLocalCopy(this.#story)
      if (Object.keys(sent).length > 0) this.#say(words.savedAt(clock(answer.at)))
    }
  }

  /** The editor of the body replaces its text with its cursor kept. */
  #show(name: string, text: string) {
    const field = this.#input(name)
    const isHandled = !field.dispatchEvent(
      new CustomEvent('replace-text', { detail: { text }, cancelable: true }),
    )
    if (!isHandled) field.value = text
  }

  /** Offered, never loaded by itself. */
  #offerLocalCopy() {
    const shown = this.#values()
    const copy = readLocalCopy(this.#story, shown)
    if (!copy) return dropLocalCopy(this.#story)
    const panel = createLocalCopyPanel(copy, shown, (take) => {
      panel.remove()
      if (!take) return dropLocalCopy(this.#story)
      for (const [name, text] of Object.entries(copy.values)) this.#show(name, text)
      this.#typed()
    })
    this.prepend(panel)
  }

  #enter(target: EventTarget | null) {
    const { name } = target as HTMLInputElement
    if (name in this.#base) this.#input('at').value = name
  }

  /** The form carries everything, so a save under way is not waited for. */
  #leave() {
    clearTimeout(this.#timer)
    this.#ending.abort()
  }

  #holdBack(event: BeforeUnloadEvent) {
    if (Object.keys(this.#unsaved()).length > 0) event.preventDefault()
  }

  #showPresent({ present }: SaveAnswer) {
    const lines = present.map(({ nickname, seconds, field }) => {
      const line = document.createElement('li')
      line.textContent = words.writing(nickname, seconds, labels[field] ?? '')
      return line
    })
    this.querySelector('.story-present')?.replaceChildren(...lines)
  }

  /** The main button says what it does. */
  #nameButton() {
    const button = this.querySelector<HTMLButtonElement>('.story-main')
    if (button?.value !== 'publish') return
    button.dataset.plain ??= button.textContent
    const time = this.#input('publish_at').value.slice(11)
    const isCorrection =
      this.#form?.elements.namedItem('correction') && this.#input('correction').value.trim()
    button.textContent = time
      ? buttons.publishAt(time)
      : isCorrection
        ? buttons.publishCorrection
        : button.dataset.plain
  }

  #say(text: string) {
    const status = this.querySelector('.story-saved')
    if (status && status.textContent !== text) status.textContent = text
  }
}
