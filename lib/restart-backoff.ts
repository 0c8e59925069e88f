const MINUTE = 60_000
/** Exits within a minute after which the process is not restarted. */
export const MAX_EXITS = 5
/** By the number of exits within the last minute. */
const PAUSES_MS = [100, 500, 1000, 2000]

export class RestartBackoff {
  #times: number[] = []

  /** Call at each exit. Milliseconds until the restart, or null to give up. */
  next(now = performance.now()): number | null {
    this.#times = [...this.#times.filter((time) => now - time < MINUTE), now]
    return this.#times.length < MAX_EXITS ? (PAUSES_MS[this.#times.length - 1] ?? null) : null
  }
}
