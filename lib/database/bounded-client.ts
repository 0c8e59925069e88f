/** Connections to the database that end when they go silent, as a network can without a word. */
import { Socket } from 'node:net'
import { Client, type ClientConfig } from 'pg'

/** What pg says where `query_timeout` is over. */
const TIMED_OUT = 'Query read timeout'
/** How long a connection may take to say goodbye (milliseconds). */
const CLOSE_TIMEOUT_MS = 1000

type Query = (...args: unknown[]) => unknown
type Callback = (error: Error | null | undefined, result: unknown) => void

/**
 * Closes its connection when a query gets no answer within `query_timeout`. pg alone would go on with it: the
 * late answer would meet the next query, and a transaction might still be open.
 */
export class BoundedClient extends Client {
  readonly #socket: Socket
  readonly #onSilence: () => void

  constructor(config: ClientConfig = {}, onSilence: () => void = () => undefined) {
    const socket = new Socket()
    super({ ...config, keepAlive: true, stream: () => socket })
    this.#socket = socket
    this.#onSilence = onSilence
    // A lost connection is told by the query that meets it; unheard, this event would end the process.
    this.on('error', () => undefined)
    const query = this.query.bind(this) as Query
    this.query = this.#watched(query) as typeof this.query
    const end = this.end.bind(this) as Query
    this.end = ((...args: unknown[]) => {
      setTimeout(() => this.destroy(), CLOSE_TIMEOUT_MS).unref()
      return end(...args)
    }) as typeof this.end
  }

  /** Closes the connection at once; what waits for it fails. */
  destroy(): void {
    this.#socket.destroy()
  }

  #watched(query: Query): Query {
    return (...args) => {
      const callback = args.at(-1)
      if (typeof callback !== 'function') {
        const result = query(...args)
        if (result instanceof Promise) result.catch((error: unknown) => this.#check(error))
        return result
      }
      const answered: Callback = (error, result) => {
        this.#check(error)
        ;(callback as Callback)(error, result)
      }
      return query(...args.slice(0, -1), answered)
    }
  }

  #check(error: unknown): void {
    if (!(error instanceof Error) || error.message !== TIMED_OUT) return
    this.destroy()
    this.#onSilence()
  }
}
