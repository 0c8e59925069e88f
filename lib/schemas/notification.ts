import { z } from 'zod'
import { copy } from '@/lib/copy'
import { optionalId } from '@/lib/schemas/id'

/** Marks one notification by its id, or all, as read. */
export const notificationForm = z
  .object({ notice: optionalId, all: z.literal('1').optional() })
  .refine(({ notice, all }) => notice !== null || all !== undefined, copy.actions.unreadable)

export type NotificationForm = z.infer<typeof notificationForm>
