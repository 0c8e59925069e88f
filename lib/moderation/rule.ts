export interface Submission {
  text: string
  storyId: number
  policy: 'open' | 'checked'
  author: Author
  /** The comment that an edit changes: rules must not count it against itself. */
  commentId?: number
}

export interface Author {
  id: number
  email: string | null
  createdAt: Date
  checkFirst: boolean
  role: 'reader' | 'moderator' | 'editor' | 'admin'
}

/**
 * A rule's decision: refuse (the form again, nothing is stored), reject (stored, visible to its author
 * only), hold (stored, a moderator decides), approve (public).
 */
export interface Verdict {
  outcome: 'refuse' | 'reject' | 'hold' | 'approve'
  rule: string
  /** A key of `reasons` in lib/copy/moderation.ts. */
  reason: string
  /** The objectionable words, as written in the comment. */
  words: string[]
}

/** Null passes the comment on to the next rule. */
export type Rule = (submission: Submission) => Verdict | null | Promise<Verdict | null>

/** The reason is the rule's name, unless the rule has several. */
export function refuse(rule: string, reason = rule, words: string[] = []): Verdict {
  return { outcome: 'refuse', rule, reason, words }
}

export function hold(rule: string, words: string[] = []): Verdict {
  return { outcome: 'hold', rule, reason: rule, words }
}
