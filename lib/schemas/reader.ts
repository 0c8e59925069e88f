import { z } from 'zod'
import { copy } from '@/lib/copy'
import { optionalId } from '@/lib/schemas/id'
import { wholeNumber } from '@/lib/schemas/number'

export const switchForm = z.object({
  on: z.enum(['0', '1'], copy.actions.unreadable).transform((on) => on === '1'),
})

/** `notify`: whether its news are also 消息; subscribes where the reader is not. */
export const subscriptionForm = switchForm.extend({ notify: z.enum(['0', '1']).optional() })

export type SubscriptionForm = z.infer<typeof subscriptionForm>

export const blockForm = switchForm.extend({ account: optionalId })

export type BlockForm = z.infer<typeof blockForm>

const MAX_SECONDS = 360_000

/** The position in a video, in whole seconds; missing for an article. */
export const progressForm = z.object({
  seconds: wholeNumber(MAX_SECONDS, copy.actions.unreadable).optional(),
})
