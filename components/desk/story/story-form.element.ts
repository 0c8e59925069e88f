import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import {
  changedValues,
  requestBody,
  type SaveAnswer,
  settle,
  settleRefused,
  type Values,
} from './autosave'
import { clock } from './clock'
import { ConflictQuestion } from './conflict-question'
import { dropLocalCopy, keepLocalCopy, ownCopyKey, readLocalCopies } from './local-copy'
import { nameMainButton } from './main-button'
import { createLocalCopyPanel } from './panels'
import { isRefusal, type Refusal, sendEdit, type Sent } from './send-edit'

const { status: words, form: formWords } = deskStoriesCopy
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
  #question = new ConflictQuestion(this, () => {
    this.#isRefused = false
    void this.#save()
  })
  #timer: number | undefined
  #sending: Promise<unknown> | null = null
  /** It may be stored: sent again as it was, it can't conflict with itself, as what was typed since would. */
  #unanswered: Sent | null = null
  /** Waits until something else is typed. */
  #isRefused = false
  #isLeaving = false
  /** A button waits for the save under way. */
  #isSubmitting = false

  connectedCallback() {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    const form = this.#form
    if (!form) return
    this.#base = JSON.parse(this.#input('base').value) as Values
    this.#offerLocalCopies()
    this.#question.adopt(signal)
    form.addEventListener('input', () => this.#typed(), { signal })
    form.addEventListener('focusin', ({ target }) => this.#enter(target), { signal })
    form.addEventListener('submit', (event) => this.#leave(event), { signal })
    addEventListener('pageshow', () => (this.#isLeaving = false), { signal })
    addEventListener('online', () => void this.#save(), { signal })
    addEventListener('beforeunload', (event) => this.#holdBack(event), { signal })
    const presence = setInterval(() => document.hidden || void this.#save(true), PRESENCE_MS)
    signal.addEventListener('abort', () => clearInterval(presence))
    nameMainButton(form)
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
    this.#isRefused = this.#isLeaving = false
    if (this.#form) nameMainButton(this.#form)
    const unsaved = this.#unsaved()
    if (Object.keys(unsaved).length === 0) return
    keepLocalCopy(ownCopyKey(this.#story), unsaved)
    this.#say(this.#question.undecided.size > 0 ? words.undecided : words.unsaved)
    this.#saveIn(PAUSE_MS)
  }

  #saveIn(ms: number) {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#save(), ms)
  }

  async #save(presenceOnly = false) {
    if (this.#sending) return
    const sent = this.#unanswered ?? this.#next(presenceOnly)
    const hasText = Object.keys(sent.values).length > 0
    if (!hasText && !presenceOnly) return
    const { signal } = this.#ending
    const body = requestBody(sent.values, this.#base, this.#input('at').value, sent.decision)
    const sending = sendEdit(this.#form?.action ?? '', body, signal)
    this.#sending = sending
    const answer = await sending
    this.#sending = null
    this.#unanswered = answer === null && hasText ? sent : null
    if (signal.aborted) return
    if (answer === null) return hasText ? this.#failed() : undefined
    if (isRefusal(answer)) return this.#refused(sent, answer)
    this.#question.answered(sent.decision)
    this.#settle(sent.values, answer)
  }

  #next(presenceOnly: boolean): Sent {
    if (presenceOnly && this.#isRefused) return { values: {}, decision: null }
    return { values: this.#changed(), decision: this.#question.decision }
  }

  #failed() {
    this.#say(navigator.onLine ? words.failed : words.offline)
    this.#saveIn(RETRY_MS)
  }

  #refused({ values, decision }: Sent, { reason, fields, isLasting }: Refusal) {
    const stored = settleRefused(values, fields, this.#values())
    this.#setBase(stored)
    if (Object.keys(stored).length > 0) this.#question.answered(decision)
    this.#say(reason ?? words.refused)
    this.#isRefused = isLasting
    if (!isLasting) this.#saveIn(RETRY_MS)
  }

  #setBase(values: Values) {
    Object.assign(this.#base, values)
    this.#input('base').value = JSON.stringify(this.#base)
  }

  #settle(sent: Values, answer: SaveAnswer) {
    const { base, shown } = settle(sent, answer, this.#values())
    this.#setBase(base)
    for (const [name, text] of Object.entries(shown)) this.#show(name, text)
    this.#showPresent(answer)
    if (answer.conflicts && !this.#question.ask(answer)) return void this.#save()
    if (answer.conflicts) this.#say(words.undecided)
    if (answer.stored === false) return
    if (this.#isDirty()) {
      if (!this.#isRefused) this.#saveIn(PAUSE_MS)
    } else if (this.#question.undecided.size === 0) {
      dropLocalCopy(ownCopyKey(this.#story))
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
  #offerLocalCopies() {
    const shown = this.#values()
    for (const copy of readLocalCopies(this.#story, shown)) {
      const panel = createLocalCopyPanel(copy, shown, (take) => {
        panel.remove()
        if (take) {
          for (const [name, text] of Object.entries(copy.values)) this.#show(name, text)
          this.#typed()
        }
        dropLocalCopy(copy.key)
      })
      this.prepend(panel)
    }
  }

  #enter(target: EventTarget | null) {
    const { name } = target as HTMLInputElement
    if (name in this.#base) this.#input('at').value = name
  }

  /** The answer to a save under way is waited for: its text, stored already, would conflict with the form's. */
  #leave(event: SubmitEvent) {
    clearTimeout(this.#timer)
    if (!this.#sending) return void (this.#isLeaving = true)
    event.preventDefault()
    if (this.#isSubmitting) return
    this.#isSubmitting = true
    this.#say(words.saving)
    void this.#sending.then(() => {
      this.#isSubmitting = false
      this.#form?.requestSubmit(event.submitter)
    })
  }

  #holdBack(event: BeforeUnloadEvent) {
    if (!this.#isLeaving && Object.keys(this.#unsaved()).length > 0) event.preventDefault()
  }

  #showPresent({ present }: SaveAnswer) {
    const lines = present.map(({ nickname, seconds, field }) => {
      const line = document.createElement('li')
      line.textContent = words.writing(nickname, seconds, labels[field] ?? '')
      return line
    })
    this.querySelector('.story-present')?.replaceChildren(...lines)
  }

  #say(text: string) {
    const status = this.querySelector('.story-saved')
    if (status && status.textContent !== text) status.textContent = text
  }
}
