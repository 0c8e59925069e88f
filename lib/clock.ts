import { instanceState } from '@/lib/instance-state'

/**
 * The database's clock, by which stories are published, sessions end and limits count: the portal's own may be wrong
 * or be set, and each instance has another. Between two measurements it goes on by a clock that nobody sets.
 */
interface Measured {
  /** The database's time less our monotonic one, in milliseconds. */
  base: number
  /** When that was last compared, by our monotonic clock. */
  at: number
}

const state = instanceState<{ measured: Measured | null }>('clock', () => ({ measured: null }))

/** The database's time as it was last measured, our own until then. Never ahead of the database's. */
export function now(): Date {
  const { measured } = state
  return new Date(measured ? measured.base + performance.now() : Date.now())
}

/** How long ago it was measured (milliseconds); Infinity: never. */
export function clockAge(): number {
  return state.measured ? performance.now() - state.measured.at : Infinity
}

/** How far our own clock is ahead of the database's, in milliseconds; null before it was measured. */
export function clockSkew(): number | null {
  return state.measured && Date.now() - now().getTime()
}

/**
 * Takes in what the database said its time was, in an answer to what was sent and received then. It was that time at
 * some moment between the two; to count from the later one keeps us behind it.
 */
export function recordDatabaseTime(time: Date, sent: number, received = performance.now()): void {
  const behind = time.getTime() - received
  const { measured } = state
  const wasSetBack = measured !== null && measured.base > behind + (received - sent) + 1
  const base = measured === null || wasSetBack ? behind : Math.max(measured.base, behind)
  state.measured = { base, at: received }
}
