import { ask } from './ask'
import { hideItems, openItems, returnItem } from './decision-list'
import { fetchMore } from './more-comments'
import { sendDecision } from './send-decision'
import { SendQueue } from './send-queue'

/** Below this number of comments the next ones are fetched. */
const FEW = 8

/**
 * `<comment-decisions>` around a queue: a decision takes its comment out of the list at once and is sent while the
 * moderator goes on; one that was refused or failed comes back with its sentence.
 */
export class CommentDecisionsElement extends HTMLElement {
  #abort = new AbortController()
  #queue = new SendQueue((fields) => sendDecision(this.getAttribute('action') ?? '', fields))
  #done = 0

  connectedCallback(): void {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    this.addEventListener('submit', (event) => this.#submit(event), { signal })
    addEventListener('pagehide', () => this.#queue.flush(), { signal })
  }

  disconnectedCallback(): void {
    this.#abort.abort()
  }

  #submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement
    if (!form.matches('[data-decision]')) return
    event.preventDefault()
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form, event.submitter)) {
      if (typeof value === 'string') fields.append(name, value)
    }
    void this.#decide(fields)
  }

  async #decide(fields: URLSearchParams): Promise<void> {
    const items = this.#itemsOf(fields)
    hideItems(this, items)
    this.#changed()
    const answer = await this.#queue.add(fields)
    const errors = (answer?.body.errors ?? {}) as Record<string, string>
    if (answer?.status === 200) return this.#settle(items, answer.body as unknown as Decided)
    const sentence = Object.values(errors).join('') || (this.getAttribute('failed') ?? '')
    for (const item of items) returnItem(this, item, errors.sure === undefined ? sentence : null)
    if (items.length === 0) this.#say(sentence)
    this.#changed()
    if (errors.sure === undefined || !(await ask(this.querySelector('dialog'), errors.sure))) return
    fields.set('sure', '1')
    await this.#decide(fields)
  }

  #settle(items: HTMLElement[], { done, refused, said, counts }: Decided): void {
    for (const item of items) {
      if (refused.includes(idOf(item))) returnItem(this, item, said)
      else item.remove()
    }
    this.#done += done
    this.#say((this.getAttribute('done') ?? '').replace('{count}', String(this.#done)) + said)
    for (const tab of document.querySelectorAll<HTMLElement>('[data-open]')) {
      tab.textContent = counts[tab.dataset.open ?? ''] ?? tab.textContent
    }
    this.#changed()
  }

  #itemsOf(fields: URLSearchParams): HTMLElement[] {
    return openItems(this).filter((item) => fields.has(`comment-${idOf(item)}`))
  }

  #changed(): void {
    document.dispatchEvent(new CustomEvent('comments-changed'))
    if (openItems(this).length < FEW) void fetchMore(this, this.#abort.signal)
  }

  #say(sentence: string): void {
    const status = this.querySelector('[data-said]')
    if (status) status.textContent = sentence
  }
}

/** What lib/desk/decisions.ts answers. */
interface Decided {
  done: number
  refused: number[]
  said: string
  counts: Record<string, string>
}

function idOf(item: HTMLElement): number {
  return Number(item.querySelector('[data-desk-item]')?.id.replace('comment-', ''))
}
