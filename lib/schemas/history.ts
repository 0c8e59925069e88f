import { z } from 'zod'
import { copy } from '@/lib/copy'
import { meCopy } from '@/lib/copy/me'
import { optionalId } from '@/lib/schemas/id'
import { isDay } from '@/lib/time'

/** Deletes one story, everything, or entries before a day; pauses or resumes the history. */
export const historyForm = z
  .object({
    act: z.enum(['one', 'all', 'before', 'pause', 'resume'], copy.actions.unreadable),
    story: optionalId,
    /** yyyy-mm-dd, in the site's time zone. */
    day: z.string().trim().default(''),
  })
  .refine(({ act, story }) => act !== 'one' || story !== null, copy.actions.unreadable)
  .refine(({ act, day }) => act !== 'before' || isDay(day), {
    path: ['day'],
    error: meCopy.history.badDay,
  })

export type HistoryForm = z.infer<typeof historyForm>
