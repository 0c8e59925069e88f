import { z } from 'zod'
import { copy } from '@/lib/copy'
import { reviewCopy } from '@/lib/copy/review'
import { requiredText } from '@/lib/schemas/comment'
import { SLUG } from '@/lib/schemas/params'
import { lines, upTo } from '@/lib/schemas/text'
import { wholeNumber } from '@/lib/schemas/number'

/** In code points; the database checks the same. */
const MAX_REASON = 500
const MAX_NOTE = 1000
const MAX_QUOTE = 500
const MAX_BODY = 200_000

const { unreadable } = copy.actions
const { tooLong } = reviewCopy
const kind = z.enum(reviewCopy.kindOrder, unreadable)
/** The text that was read, as newsroom.text_hash in hexadecimal digits. */
const hash = z.string(unreadable).regex(/^[0-9a-f]{64}$/, unreadable)
const reason = requiredText(MAX_REASON, reviewCopy.empty, tooLong(MAX_REASON))

export const emptyForm = z.object({})

export const signForm = z.object({
  hash,
  kind,
  note: shortText(MAX_REASON),
})

/** `to` is a step, or the author. */
export const returnForm = z.object({
  hash,
  to: z
    .enum([...reviewCopy.kindOrder, 'author'], unreadable)
    .transform((to) => (to === 'author' ? null : to)),
  reason,
})

export const emergencyForm = z.object({ hash, emergency: reason }).transform((form) => ({
  hash: form.hash,
  reason: form.emergency,
}))

/** Untrimmed, since it has to be found as it stands. `near`: where it was chosen, by a script. */
export const noteForm = z.object({
  quote: z
    .string()
    .default('')
    .transform((text) => text.replace(/^\n+|\n+$/g, ''))
    .refine((text) => text.length <= MAX_QUOTE, tooLong(MAX_QUOTE)),
  near: wholeNumber(MAX_BODY * 2, unreadable).default(0),
  remark: requiredText(MAX_NOTE, reviewCopy.empty, tooLong(MAX_NOTE)),
})

export const suggestionForm = z.object({
  base: z.string(unreadable),
  body: z.string(unreadable).refine(upTo(MAX_BODY), tooLong(MAX_BODY)),
})

/** A box for each part, `part-3`; `decline` takes none, whatever is chosen. */
export const suggestionDecisionForm = z
  .object({ decline: z.string().optional() })
  .catchall(z.string())
  .transform(({ decline, ...rest }, context): ReadonlySet<number> => {
    if (decline !== undefined) return new Set()
    const names = Object.keys(rest).flatMap((name) => /^part-(\d{1,4})$/.exec(name)?.[1] ?? [])
    if (names.length === 0)
      context.addIssue({ code: 'custom', path: ['form'], message: reviewCopy.suggestion.nothing })
    return new Set(names.map(Number))
  })

export const stepForm = z.object({
  column: z.string(unreadable).regex(SLUG, unreadable),
  kind,
  change: z.enum(['add', 'remove', 'up'], unreadable),
})

function shortText(limit: number) {
  return lines().default('').refine(upTo(limit), tooLong(limit))
}
