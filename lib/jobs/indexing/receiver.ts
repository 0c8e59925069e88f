/** Who is told of changes, and how one says that it did not work. */

export interface Receiver {
  /** Its name in newsroom.push. */
  service: string
  url: string
  /** Addresses in one message. */
  most: number
  /** Milliseconds that changes are gathered before they are told. */
  gathers: number
  /** The addresses that a change of this story is about. */
  pathsOf: (change: Change) => string[]
  /**
   * Tells of these absolute addresses. Returns those that are refused for good, with the reason; throws
   * NotTaken where it is to be tried again.
   */
  send: (urls: string[]) => Promise<Map<string, string>>
}

/** A story whose page changed, came or went. */
export interface Change {
  id: number
  kind: 'article' | 'video'
  /** As they are now; null and none where the story was deleted. */
  columnSlug: string | null
  keywords: string[]
}

export class NotTaken extends Error {
  override name = 'NotTaken'

  /** `retryAfter`: milliseconds that the receiver asked for, or null. */
  constructor(
    readonly reason: string,
    readonly retryAfter: number | null = null,
  ) {
    super(reason)
  }
}

export const allTaken: Map<string, string> = new Map()
