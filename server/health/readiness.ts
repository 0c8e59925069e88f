/** What the instance knows about itself and its database, and whether it should get requests. */
export interface State {
  /** Next is loaded, requests are taken. */
  started: boolean
  /** Asked to end: what is under way is answered. */
  stopping: boolean
  /** Documents in memory, which are answered without a database. */
  documents: number
  /** The database answered the last question in time. */
  database: boolean
  /** Its own notifications arrive, so that changes show at once. */
  listening: boolean
  /** Since when it has not been so while the database answers; milliseconds. */
  deafFor: number
}

/** A new connection takes so long at most; what is in memory is checked again once it is there. */
const MAX_DEAF_MS = 10_000

/** Why a load balancer should send nobody here, or null. */
export function unreadyReason(state: State): string | null {
  if (!state.started) return 'starting'
  if (state.stopping) return 'stopping'
  // Without a database what is in memory can't change either: it is as good here as in any other instance.
  if (!state.database && state.documents === 0) return 'no database, and nothing in memory'
  if (state.database && !state.listening && state.deafFor > MAX_DEAF_MS)
    return 'changes are not heard: its own notifications do not arrive'
  return null
}
