export interface Receiver {
  /** The name in newsroom.push. */
  service: string
  url: string
  /** Paths per message. */
  batchSize: number
  /** Collects changes before a message. */
  delayMs: number
  /** The paths that the change affects. */
  pathsOf: (change: Change) => string[]
  /** Returns the URLs that were permanently refused, with reasons. @throws PushFailed to be retried. */
  send: (urls: string[]) => Promise<Map<string, string>>
}

export interface Change {
  id: number
  kind: 'article' | 'video'
  /** Current values; null and empty if the story was deleted. */
  columnSlug: string | null
  keywords: string[]
}

export class PushFailed extends Error {
  override name = 'PushFailed'

  /** `retryAfter`: the receiver's Retry-After in milliseconds, or null. */
  constructor(
    readonly reason: string,
    readonly retryAfter: number | null = null,
  ) {
    super(reason)
  }
}

export const noneRefused: Map<string, string> = new Map()
