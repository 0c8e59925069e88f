import { z } from 'zod'
import { commentCopy } from '@/lib/copy/comments'
import { optionalId } from '@/lib/schemas/id'
import { lines, upTo } from '@/lib/schemas/text'

/** In code points; the database checks the same (评论1至1000字). */
export const MAX_COMMENT = 1000
export const MAX_REASON = 200
const MAX_APPEAL = 500

const words = commentCopy

/** The length is checked by lib/moderation. */
export const commentForm = z.object({
  text: z.string().default(''),
  parent: optionalId,
})

export type CommentForm = z.infer<typeof commentForm>

/** `reason` is one of the choices or a text; `detail` is added to it. */
export const reportForm = z
  .object({
    reason: requiredText(MAX_REASON, words.reasonEmpty, words.reasonTooLong),
    detail: lines().default(''),
  })
  .transform(({ reason, detail }) => ({ reason: detail ? `${reason}：${detail}` : reason }))
  .refine(({ reason }) => Array.from(reason).length <= MAX_REASON, {
    path: ['detail'],
    error: words.reasonTooLong,
  })

export const appealForm = z.object({
  reason: requiredText(MAX_APPEAL, words.appealEmpty, words.appealTooLong),
})

/** A text that is not blank, of at most `limit` code points. */
export function requiredText(limit: number, empty: string, tooLong: string) {
  return lines(empty)
    .refine((text) => text !== '', empty)
    .refine(upTo(limit), tooLong)
}
