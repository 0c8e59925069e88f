/**
 * How often an address may do what comes too often for a statement of its own each time: an instance counts by
 * itself, and a moment later with the others (docs/decisions/010-limits.md).
 */
import { LRUCache } from 'lru-cache'
import type { RateLimit } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { logOnce } from '@/lib/log'
import { WIDER, widerKey } from '@/lib/rate-limit/address-code'
import { countAttempts } from '@/lib/rate-limit/rate-limit'

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
  readonly #limit: RateLimit
  readonly #counts = new LRUCache<string, Count>({ max: ADDRESSES })
  #timer: NodeJS.Timeout | undefined
  /** One after the other: what is being told must not be told again. */
  #telling: Promise<void> = Promise.resolve()

  constructor(name: string, limit: RateLimit) {
    this.#name = name
    this.#limit = limit
  }

  /** Counts one attempt. Null while it is within the limit, else when the next one may be made. */
  hit(address: string): Date | null {
    const key = `${this.#name}/${address}`
    const wider = widerKey(key)
    const over = [
      this.#count(key) > this.#limit.most,
      wider !== null && this.#count(wider) > this.#limit.most * WIDER,
    ].includes(true)
    return over ? new Date(this.#window() + this.#limit.seconds * 1000) : null
  }

  /** Counts one more, and returns how many there are in this window. */
  #count(key: string): number {
    const since = this.#window()
    const before = this.#counts.get(key)
    const count = before?.since === since ? before : { since, told: 0, untold: 0 }
    count.untold += 1
    this.#counts.set(key, count)
    this.#timer ??= setTimeout(() => void this.#tellLater(), BEHIND).unref()
    return count.told + count.untold
  }

  /** Adds to the database what it does not know yet, and learns what the other instances have counted. */
  tell(): Promise<void> {
    const told = this.#telling.then(() => this.#tellNow())
    this.#telling = told.catch(() => undefined)
    return told
  }

  async #tellNow(): Promise<void> {
    const since = this.#window()
    const telling = [...this.#counts]
      .filter(([, count]) => count.untold > 0 && count.since === since)
      .map(([key, count]) => ({ key, count, times: count.untold }))
    if (telling.length === 0) return
    const attempts = telling.map(({ key, times }): [string, number] => [key, times])
    const rows = await countAttempts(attempts, this.#limit.seconds)
    const known = new Map(rows.map((row) => [row.key, row]))
    for (const { key, count, times } of telling) {
      const row = known.get(key)
      // Where the database's clock is in another window already, its number is about that one.
      if (row?.since.getTime() === since) count.told = row.count
      count.untold -= times
    }
  }

  async #tellLater(): Promise<void> {
    await this.tell().catch((error: unknown) => logOnce('Attempts could not be counted', error))
    this.#timer = undefined
  }

  /** The beginning of the present one. */
  #window(): number {
    const length = this.#limit.seconds * 1000
    return Math.floor(now().getTime() / length) * length
  }
}
