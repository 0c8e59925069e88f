/** Of a live story: its older entries, the changes after a number and the stream of them. */
export const live = {
  older: (story: number, cursor: string) => `/live/${story}/before/${cursor}`,
  changes: (story: number, after: number) => `/live/${story}/changes/${after}`,
  events: (story: number) => `/live/${story}/events`,
} as const

/** The id of an entry's element. */
export const liveEntry = (id: number) => `entry-${id}`
