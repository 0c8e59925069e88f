/**
 * A rate limit by address without a query for each request: an instance counts in memory and adds its counts to the
 * database every second (docs/decisions/010-limits.md).
 */
import { LRUCache } from 'lru-cache'
import type { RateLimit } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { logOnce } from '@/lib/log'
import { SITE_FACTOR, widerKey } from '@/lib/rate-limit/address-code'
import { countAttempts } from '@/lib/rate-limit/rate-limit'

const MAX_ADDRESSES = 20_000
const SYNC_DELAY_MS = 1000

interface Count {
  /** Start of the window (milliseconds since the epoch). */
  since: number
  /** The count of all instances at the last sync. */
  synced: number
  pending: number
}

export class Throttle {
  readonly #name: string
  readonly #limit: RateLimit
  readonly #counts = new LRUCache<string, Count>({ max: MAX_ADDRESSES })
  #timer: NodeJS.Timeout | undefined
  /** Syncs run one after the other, so that no count is added twice. */
  #syncing: Promise<void> = Promise.resolve()

  constructor(name: string, limit: RateLimit) {
    this.#name = name
    this.#limit = limit
  }

  /** Counts one attempt. Null while it is within the limit, else when the next one may be made. */
  hit(address: string): Date | null {
    const key = `${this.#name}/${address}`
    const wider = widerKey(key)
    const over = [
      this.#count(key) > this.#limit.max,
      wider !== null && this.#count(wider) > this.#limit.max * SITE_FACTOR,
    ].includes(true)
    return over ? new Date(this.#window() + this.#limit.seconds * 1000) : null
  }

  /** Returns the count of the current window. */
  #count(key: string): number {
    const since = this.#window()
    const before = this.#counts.get(key)
    const count = before?.since === since ? before : { since, synced: 0, pending: 0 }
    count.pending += 1
    this.#counts.set(key, count)
    this.#timer ??= setTimeout(() => void this.#syncAndLog(), SYNC_DELAY_MS).unref()
    return count.synced + count.pending
  }

  /** Adds pending counts to the database and reads those of all instances. */
  sync(): Promise<void> {
    const done = this.#syncing.then(() => this.#syncNow())
    this.#syncing = done.catch(() => undefined)
    return done
  }

  async #syncNow(): Promise<void> {
    const since = this.#window()
    const pending = [...this.#counts]
      .filter(([, count]) => count.pending > 0 && count.since === since)
      .map(([key, count]) => ({ key, count, times: count.pending }))
    if (pending.length === 0) return
    const attempts = pending.map(({ key, times }): [string, number] => [key, times])
    const rows = await countAttempts(attempts, this.#limit.seconds)
    const known = new Map(rows.map((row) => [row.key, row]))
    for (const { key, count, times } of pending) {
      const row = known.get(key)
      // The database's clock may already be in the next window.
      count.synced = row?.since.getTime() === since ? row.count : count.synced + times
      count.pending -= times
    }
  }

  async #syncAndLog(): Promise<void> {
    await this.sync().catch((error: unknown) => logOnce('Attempts could not be counted', error))
    this.#timer = undefined
  }

  /** Start of the current window (milliseconds since the epoch). */
  #window(): number {
    const length = this.#limit.seconds * 1000
    return Math.floor(now().getTime() / length) * length
  }
}
