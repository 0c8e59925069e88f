import { z } from 'zod'
import { copy } from '@/lib/copy'
import { deskCopy } from '@/lib/copy/desk'
import { parseSeen, type SeenComment } from '@/lib/schemas/seen'
import { MAX_REASON, requiredText } from '@/lib/schemas/comment'
import { wholeNumber } from '@/lib/schemas/number'
import { parseId } from '@/lib/schemas/params'
import { lines } from '@/lib/schemas/text'

const MAX_NOTE = 500
const MAX_ANSWER = 1000
/** In days; 0 lifts the ban. */
const BANS = [0, 1, 7, 30, 365]

const words = deskCopy.decide

export interface DecisionForm {
  verdict: 'approve' | 'keep' | 'reject'
  comments: SeenComment[]
  /** Empty unless rejected. */
  reason: string
  back: string | undefined
  /** Asked about flagged comments, the moderator said yes. */
  sure: boolean
}

/** Each comment is a field `comment-12` with its version, since a form parses to one value for each name. */
export const decisionForm = z
  .object({
    verdict: z.enum(['approve', 'keep', 'reject'], copy.actions.unreadable),
    reason: z.enum(['', ...words.reasons], copy.actions.unreadable).default(''),
    words: lines().default(''),
    back: z.string().optional(),
    sure: z.string().optional(),
  })
  .catchall(z.string())
  .transform(
    ({ verdict, reason, words: more, back, sure: said, ...rest }, context): DecisionForm => {
      const sure = said === '1'
      const comments = seenIn(rest)
      const named = Object.keys(rest).filter((name) => name.startsWith('comment-'))
      if (comments.length < named.length)
        return (context.addIssue({ code: 'custom', message: copy.actions.unreadable }), z.NEVER)
      const fullReason = [reason, more].filter(Boolean).join(words.join)
      if (comments.length === 0) context.addIssue({ code: 'custom', message: words.needsChoice })
      if (verdict !== 'reject') return { verdict, comments, reason: '', back, sure }
      if (fullReason === '') {
        context.addIssue({ code: 'custom', path: ['reason'], message: words.needsReason })
      }
      if (Array.from(more).length > MAX_REASON) {
        context.addIssue({ code: 'custom', path: ['words'], message: words.wordsTooLong })
      }
      return { verdict, comments, reason: fullReason, back, sure }
    },
  )

/** The comments that a decision's form names, oldest first. */
export function seenIn(fields: Record<string, unknown>): SeenComment[] {
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
  warning: requiredText(MAX_NOTE, reader.emptyText, reader.textTooLong),
})

export const noteForm = z.object({
  note: requiredText(MAX_NOTE, reader.emptyText, reader.textTooLong),
})

export const banForm = z
  .object({
    days: wholeNumber(365, reader.badDays).refine((days) => BANS.includes(days), reader.badDays),
    reason: lines().default(''),
  })
  .superRefine(({ days, reason }, context) => {
    if (days === 0) return
    const { error } = requiredText(MAX_REASON, reader.emptyText, words.wordsTooLong).safeParse(
      reason,
    )
    for (const { message } of error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['reason'], message })
    }
  })

export const answerForm = z.object({
  answer: requiredText(
    MAX_ANSWER,
    deskCopy.complaints.emptyAnswer,
    deskCopy.complaints.answerTooLong,
  ),
})
