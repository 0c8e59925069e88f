/**
 * How often an address may do what comes too often for a statement of its own each time: an instance counts by
 * itself, and a moment later with the others (docs/decisions/010-limits.md).
 */
import { LRUCache } from 'lru-cache'
import { logOnce } from '@/lib/log'
import { countAttempts, type Limit, windowOf } from '@/lib/reader/attempts'

/** So many are remembered, those that came last. */
const ADDRESSES = 20_000
/** So much later the others know, in milliseconds. */
const BEHIND = 1000

interface Count {
  /** The beginning of its window. */
  since: number
  /** What all instances had told the database when this one last did. */
  told: number
  untold: number
}

export class Throttle {
  readonly #name: string
  readonly #limit: Limit
  readonly #counts = new LRUCache<string, Count>({ max: ADDRESSES })
  #timer: NodeJS.Timeout | undefined
  /** One after the other: what is being told must not be told again. */
  #telling: Promise<void> = Promise.resolve()

  constructor(name: string, limit: Limit) {
    this.#name = name
    this.#limit = limit
  }

  /** Counts one attempt. Null while it is within the limit, else when the next one may be made. */
  attempt(address: string): Date | null {
    const { since, until } = windowOf(this.#limit.seconds)
    const key = `${this.#name}/${address}`
    const before = this.#counts.get(key)
    const fresh = { since: since.getTime(), told: 0, untold: 0 }
    const count = before?.since === fresh.since ? before : fresh
    count.untold += 1
    this.#counts.set(key, count)
    this.#timer ??= setTimeout(() => void this.#tellLater(), BEHIND).unref()
    return count.told + count.untold > this.#limit.most ? until : null
  }

  /** Adds to the database what it does not know yet, and learns what the other instances have counted. */
  tell(): Promise<void> {
    const told = this.#telling.then(() => this.#tellNow())
    this.#telling = told.catch(() => undefined)
    return told
  }

  async #tellNow(): Promise<void> {
    const window = windowOf(this.#limit.seconds)
    const untold = [...this.#counts].filter(
      ([, count]) => count.untold > 0 && count.since === window.since.getTime(),
    )
    if (untold.length === 0) return
    const telling = untold.map(([key, { untold }]): [string, number] => [key, untold])
    const known = new Map(
      (await countAttempts(telling, window)).map(({ key, count }) => [key, count]),
    )
    for (const [place, [key, count]] of untold.entries()) {
      count.told = known.get(key) ?? count.told
      count.untold -= telling[place]?.[1] ?? 0
    }
  }

  async #tellLater(): Promise<void> {
    await this.tell().catch((error: unknown) => logOnce('Attempts could not be counted', error))
    this.#timer = undefined
  }
}
