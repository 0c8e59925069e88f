import { z } from 'zod'
import { commentCopy } from '@/lib/copy/comments'
import { parseId } from '@/lib/schemas/params'

/** In characters, as the database counts them (评论1至1000字). */
export const COMMENT_LONGEST = 1000
export const REASON_LONGEST = 200
const APPEAL_LONGEST = 500

const words = commentCopy

/** Length and shape are the moderation rules' to judge (lib/moderation), which also keep what was typed. */
export const commentForm = z.object({
  text: z.string().default(''),
  parent: z.string().optional().transform(parseId),
})

export type CommentForm = z.infer<typeof commentForm>

export const reportForm = z.object({
  reason: written(REASON_LONGEST, words.reasonEmpty, words.reasonTooLong),
})

export const appealForm = z.object({
  reason: written(APPEAL_LONGEST, words.appealEmpty, words.appealTooLong),
})

/** A text with something in it, of at most so many characters. */
export function written(most: number, empty: string, tooLong: string) {
  return z
    .string(empty)
    .trim()
    .min(1, empty)
    .refine((text) => Array.from(text).length <= most, tooLong)
}
