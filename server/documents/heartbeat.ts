import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { db, onPublicConnections } from '@/lib/db'

/** Allows for a network with 2 s per round trip. */
const TIMEOUT_MS = 5000

/** Checks that notifications arrive, by sending one through the pool that pages use. */
export class Heartbeat {
  readonly #channel = `xiaowen_heartbeat_${randomBytes(8).toString('hex')}`
  readonly #client: Client
  readonly #waiting = new Map<string, () => void>()
  #count = 0

  constructor(client: Client) {
    this.#client = client
    client.on('notification', ({ channel, payload = '' }) => {
      if (channel === this.#channel) this.#waiting.get(payload)?.()
    })
  }

  async start(): Promise<void> {
    await this.#client.query(`listen ${this.#channel}`)
  }

  /** Milliseconds until the notification came back, null if it didn't in time. @throws if it could not be sent. */
  async roundTrip(timeoutMs = TIMEOUT_MS): Promise<number | null> {
    const beat = String((this.#count += 1))
    const sent = performance.now()
    let timer: NodeJS.Timeout | undefined
    const received = new Promise<boolean>((resolve) => {
      this.#waiting.set(beat, () => resolve(true))
      timer = setTimeout(() => resolve(false), timeoutMs).unref()
    })
    try {
      await onPublicConnections(
        async () => db().$executeRaw`select pg_notify(${this.#channel}, ${beat})`,
      )
      return (await received) ? performance.now() - sent : null
    } finally {
      clearTimeout(timer)
      this.#waiting.delete(beat)
    }
  }
}
