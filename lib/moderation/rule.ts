/** What decides about a new comment: small rules, each a function in a file of its own. */

export interface Submission {
  text: string
  storyId: number
  policy: 'open' | 'checked'
  author: Author
  /** Of an edit: the comment that it changes, so that it is no repetition of itself. */
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
 * What a rule says: refuse (back to the form, nothing is stored), reject (stored, seen by its author
 * only), hold (stored, a moderator decides), approve (public).
 */
export interface Verdict {
  outcome: 'refuse' | 'reject' | 'hold' | 'approve'
  rule: string
  /** What the author is told: a key of `reasons` in lib/copy/moderation.ts. */
  reason: string
  /** Of the comment, as they stand in it. */
  words: string[]
}

/** Null lets the comment pass on to the next rule. */
export type Rule = (submission: Submission) => Verdict | null | Promise<Verdict | null>

/** The reason is the rule's own name, unless the rule has several. */
export function rejectWith(rule: string, reason = rule, words: string[] = []): Verdict {
  return { outcome: 'refuse', rule, reason, words }
}

export function hold(rule: string, words: string[] = []): Verdict {
  return { outcome: 'hold', rule, reason: rule, words }
}
