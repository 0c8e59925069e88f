/** What metrics and health say of documents. */
export const documentState = {
  renders: 0,
  /** Renders under way. */
  rendering: 0,
  invalidations: 0,
  /** Whether changes are heard right now: the last heartbeat was. */
  connected: false,
  /** How long the last heartbeat through the database took (milliseconds); null: it was not heard. */
  heartbeatMs: null as number | null,
}
