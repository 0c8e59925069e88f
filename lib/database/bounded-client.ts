import { Socket } from 'node:net'
import { Client, type ClientConfig } from 'pg'

/** pg's message for `query_timeout`. */
const TIMED_OUT = 'Query read timeout'
const CLOSE_TIMEOUT_MS = 1000

type Query = (...args: unknown[]) => unknown
type Callback = (error: Error | null | undefined, result: unknown) => void

/**
 * Closes its connection when a query gets no answer within `query_timeout`. pg would keep it in use, although the
 * late answer would reach the next query and a transaction may still be open.
 */
export class BoundedClient extends Client {
  readonly #socket: Socket
  readonly #onSilence: () => void

  constructor(config: ClientConfig = {}, onSilence: () => void = () => undefined) {
    const socket = new Socket()
    super({ ...config, keepAlive: true, stream: () => socket })
    this.#socket = socket
    this.#onSilence = onSilence
    // Queries report a lost connection; without a listener this event would end the process.
    this.on('error', () => undefined)
    const query = this.query.bind(this) as Query
    this.query = this.#watched(query) as typeof this.query
    const end = this.end.bind(this) as Query
    this.end = ((...args: unknown[]) => {
      setTimeout(() => this.destroy(), CLOSE_TIMEOUT_MS).unref()
      return end(...args)
    }) as typeof this.end
  }

  /** Closes the connection at once; pending queries fail. */
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
