import { instanceState } from '@/lib/instance-state'

/**
 * The database's clock, by which stories are published, sessions expire and rate limits count, since the clocks of
 * instances differ and may be set. Between measurements the monotonic clock advances it.
 */
interface Measured {
  /** Database time minus performance.now(). */
  base: number
  /** performance.now() at the last measurement. */
  at: number
}

const state = instanceState<{ measured: Measured | null }>('clock', () => ({ measured: null }))

/** The database's time, never ahead of it; the local time until the first measurement. */
export function now(): Date {
  const { measured } = state
  return new Date(measured ? measured.base + performance.now() : Date.now())
}

/** Milliseconds since the last measurement; Infinity before the first. */
export function clockAge(): number {
  return state.measured ? performance.now() - state.measured.at : Infinity
}

/** Milliseconds by which the local clock is ahead of the database's; null before the first measurement. */
export function clockSkew(): number | null {
  return state.measured && Date.now() - now().getTime()
}

/**
 * Records the database's time from a query sent at `sent`, answered at `received` (performance.now()). Taking it for
 * the time of `received` keeps our clock behind the database's.
 */
export function recordDatabaseTime(time: Date, sent: number, received = performance.now()): void {
  const behind = time.getTime() - received
  const { measured } = state
  const wasSetBack = measured !== null && measured.base > behind + (received - sent) + 1
  const base = measured === null || wasSetBack ? behind : Math.max(measured.base, behind)
  state.measured = { base, at: received }
}
