import { z } from 'zod'
import { copy } from '@/lib/copy'

export const switchForm = z.object({
  on: z.enum(['0', '1'], copy.actions.unreadable).transform((on) => on === '1'),
})

const MAX_SECONDS = 360_000

/** The position in a video, in whole seconds; 0 for an article. */
export const progressForm = z.object({
  seconds: z
    .string()
    .regex(/^\d{1,6}$/, copy.actions.unreadable)
    .transform(Number)
    .refine((seconds) => seconds <= MAX_SECONDS, copy.actions.unreadable)
    .default(0),
})
