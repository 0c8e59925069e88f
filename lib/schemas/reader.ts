/** The small forms of signed-in readers. */
import { z } from 'zod'
import { copy } from '@/lib/copy'

/** A switch: 1 or 0, as a plain form's button says it. */
export const switchForm = z.object({
  on: z.enum(['0', '1'], copy.actions.unreadable).transform((on) => on === '1'),
})

const LONGEST_CLIP = 360_000

/** Where a video was left, in whole seconds; 0 for what is read. */
export const progressForm = z.object({
  seconds: z
    .string()
    .regex(/^\d{1,6}$/, copy.actions.unreadable)
    .transform(Number)
    .refine((seconds) => seconds <= LONGEST_CLIP, copy.actions.unreadable)
    .default(0),
})
