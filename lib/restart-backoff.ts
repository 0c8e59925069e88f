const MINUTE = 60_000
/** So many in a minute, and what dies is not worth another start. */
export const MAX_EXITS = 5
/** Before the next start, in milliseconds, by how many there were in the last minute. */
const PAUSES_MS = [100, 500, 1000, 2000]

/** Counts how often something died, and says when to start it again. */
export class RestartBackoff {
  #times: number[] = []

  /** To be called at each death: how long to wait (milliseconds), or null when it was one too many. */
  next(now = performance.now()): number | null {
    this.#times = [...this.#times.filter((time) => now - time < MINUTE), now]
    return this.#times.length < MAX_EXITS ? (PAUSES_MS[this.#times.length - 1] ?? null) : null
  }
}
