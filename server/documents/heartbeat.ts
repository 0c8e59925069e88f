import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { db, onPublicConnections } from '@/lib/db'
import { documentState } from './state'

/** How long a heartbeat may take, in milliseconds: for a network that takes 2 s a round trip. */
const TIMEOUT_MS = 5000

/** Shows whether notifications arrive: sends some of its own over the connections that everybody uses. */
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

  /**
   * Sends one and waits for it; `state.heartbeatMs` is how long that took. Returns whether it was heard.
   * @throws where it could not be sent.
   */
  async beat(timeoutMs = TIMEOUT_MS): Promise<boolean> {
    const beat = String((this.#count += 1))
    const sent = performance.now()
    let timer: NodeJS.Timeout | undefined
    const heard = new Promise<boolean>((resolve) => {
      this.#waiting.set(beat, () => resolve(true))
      timer = setTimeout(() => resolve(false), timeoutMs).unref()
    })
    try {
      await onPublicConnections(
        async () => db().$executeRaw`select pg_notify(${this.#channel}, ${beat})`,
      )
      const arrived = await heard
      documentState.heartbeatMs = arrived ? performance.now() - sent : null
      return arrived
    } finally {
      clearTimeout(timer)
      this.#waiting.delete(beat)
    }
  }
}
