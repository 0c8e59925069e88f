import type { Decision, SaveAnswer } from './autosave'
import { createConflictPanel } from './panels'

/** One panel asks about all that is in conflict; what is decided is kept until the server has answered it. */
export class ConflictQuestion {
  /** Fields that are not saved before the decision. */
  readonly undecided = new Set<string>()
  decision: Decision | null = null
  /** Names the texts that the panel shows. */
  #shown = ''
  #host: HTMLElement
  #decided: () => void

  constructor(host: HTMLElement, decided: () => void) {
    this.#host = host
    this.#decided = decided
  }

  /** The page may have been drawn with a panel, whose form works without script. */
  adopt(signal: AbortSignal): void {
    const form = this.#panel?.querySelector('form')
    if (!form) return
    const text = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value
    for (const field of text('asked').split(' ')) this.undecided.add(field)
    this.#shown = text('shown')
    const send = (event: SubmitEvent) => {
      event.preventDefault()
      this.#decide((event.submitter as HTMLButtonElement).value as Decision['take'])
    }
    form.addEventListener('submit', send, { signal })
  }

  /** False: there is nothing to ask yet, and all has to be sent again. */
  ask({ conflicts = [], shown = '', stored }: SaveAnswer): boolean {
    // Decided while the answer was on its way.
    if (this.decision) return false
    if (shown === this.#shown) return true
    const isOfMore = stored === true && this.undecided.size > 0
    this.#close()
    if (isOfMore) return false
    for (const { field } of conflicts) this.undecided.add(field)
    this.#shown = shown
    this.#host.prepend(createConflictPanel(conflicts, !stored, (take) => this.#decide(take)))
    return true
  }

  /** `sent`: the decision that went with it. */
  answered(sent: Decision | null): void {
    if (this.decision === sent) this.decision = null
  }

  get #panel(): HTMLElement | null {
    return this.#host.querySelector('.story-asked')
  }

  #decide(take: Decision['take']): void {
    this.decision = { take, asked: [...this.undecided], shown: this.#shown }
    this.#close()
    this.#decided()
  }

  #close(): void {
    this.#panel?.remove()
    this.undecided.clear()
    this.#shown = ''
  }
}
