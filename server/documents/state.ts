export const documentState = {
  renders: 0,
  rendering: 0,
  invalidations: 0,
  /** Whether notifications arrive: the last heartbeat did. */
  connected: false,
  /** Duration of the last heartbeat; null if it did not arrive. */
  heartbeatMs: null as number | null,
}
