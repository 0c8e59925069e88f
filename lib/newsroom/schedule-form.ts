import { z } from 'zod'
import { copy } from '@/lib/copy'
import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import { parseMinute } from '@/lib/schemas/story-fields'

const plan = { what: z.enum(['publish', 'edit', 'unpublish'], { error: copy.actions.unreadable }) }

/** A change of one plan of a story; `at` in the site's time zone. */
export const scheduleForm = z.discriminatedUnion(
  'do',
  [
    z.object({
      ...plan,
      do: z.literal('move'),
      at: z
        .string({ error: words.errors.at })
        .max(30, words.errors.at)
        .transform((typed, context) => {
          const time = parseMinute(typed)
          if (time) return new Date(time)
          context.addIssue({ code: 'custom', message: words.errors.at })
          return z.NEVER
        }),
    }),
    z.object({ ...plan, do: z.literal('cancel') }),
    z.object({ ...plan, do: z.literal('now') }),
  ],
  { error: copy.actions.unreadable },
)

export type ScheduleForm = z.infer<typeof scheduleForm>
