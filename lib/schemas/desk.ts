/** The forms of the desk. */
import { z } from 'zod'
import { copy } from '@/lib/copy'
import { deskCopy } from '@/lib/copy/desk'
import { parseSeen, type Seen } from '@/lib/schemas/seen'
import { REASON_LONGEST, written } from '@/lib/schemas/comment'
import { parseId } from '@/lib/schemas/params'

const NOTE_LONGEST = 500
const ANSWER_LONGEST = 1000
/** Days; 0 ends it. */
const BANS = ['0', '1', '7', '30', '365'] as const

const words = deskCopy.decide

export interface DecisionForm {
  verdict: 'approve' | 'keep' | 'reject'
  comments: Seen[]
  /** Empty unless it is a rejection. */
  reason: string
  back: string | undefined
}

/** A comment stands in it as `comment-12`, with how it was seen: a form has each name once. */
export const decisionForm = z
  .object({
    verdict: z.enum(['approve', 'keep', 'reject'], copy.actions.unreadable),
    reason: z.enum(['', ...words.reasons], copy.actions.unreadable).default(''),
    words: z.string().trim().default(''),
    back: z.string().optional(),
  })
  .catchall(z.string())
  .transform(({ verdict, reason, words: more, back, ...rest }, context): DecisionForm => {
    const comments = seenIn(rest)
    const said = [reason, more].filter(Boolean).join(words.join)
    if (comments.length === 0) context.addIssue({ code: 'custom', message: words.needsChoice })
    if (verdict !== 'reject') return { verdict, comments, reason: '', back }
    if (said === '') {
      context.addIssue({ code: 'custom', path: ['reason'], message: words.needsReason })
    }
    if (Array.from(more).length > REASON_LONGEST) {
      context.addIssue({ code: 'custom', path: ['words'], message: words.wordsTooLong })
    }
    return { verdict, comments, reason: said, back }
  })

/** The comments that a decision's form names, the oldest first. */
export function seenIn(fields: Record<string, unknown>): Seen[] {
  return Object.entries(fields)
    .flatMap(([name, value]) => {
      const id = name.startsWith('comment-') ? parseId(name.slice('comment-'.length)) : null
      const seen = id !== null && typeof value === 'string' ? parseSeen(id, value) : null
      return seen ?? []
    })
    .sort((a, b) => a.id - b.id)
}

const reader = deskCopy.reader

export const warningForm = z.object({
  warning: written(NOTE_LONGEST, reader.emptyText, reader.textTooLong),
})

export const noteForm = z.object({
  note: written(NOTE_LONGEST, reader.emptyText, reader.textTooLong),
})

export const banForm = z
  .object({
    days: z.enum(BANS, reader.badDays).transform(Number),
    reason: z.string().trim().default(''),
  })
  .superRefine(({ days, reason }, context) => {
    if (days === 0) return
    const { error } = written(REASON_LONGEST, reader.emptyText, words.wordsTooLong).safeParse(
      reason,
    )
    for (const { message } of error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['reason'], message })
    }
  })

export const answerForm = z.object({
  answer: written(
    ANSWER_LONGEST,
    deskCopy.complaints.emptyAnswer,
    deskCopy.complaints.answerTooLong,
  ),
})
