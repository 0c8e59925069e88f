export interface State {
  started: boolean
  stopping: boolean
  /** Number of documents in memory, which need no database. */
  documents: number
  /** Whether it answered the last probe in time. */
  database: boolean
  listening: boolean
  /** Milliseconds without notifications while the database answers. */
  deafFor: number
}

/** Reconnecting takes less. */
const MAX_DEAF_MS = 10_000

/** Why a load balancer should send no requests here, or null. */
export function unreadyReason(state: State): string | null {
  if (!state.started) return 'starting'
  if (state.stopping) return 'stopping'
  // Without a database nothing can change, so documents in memory are current.
  if (!state.database && state.documents === 0) return 'no database, and nothing in memory'
  if (state.database && !state.listening && state.deafFor > MAX_DEAF_MS)
    return 'changes are not heard: its own notifications do not arrive'
  return null
}
