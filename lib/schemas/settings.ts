import { z } from 'zod'
import { copy } from '@/lib/copy'
import { currentPassword, secondStep, sixDigits } from '@/lib/schemas/account'
import { nickname } from '@/lib/schemas/nickname'
import { optionalId } from '@/lib/schemas/id'
import { switchForm } from '@/lib/schemas/reader'

export const profileForm = z.object({ nickname })

/** One switch at a time. */
export const settingsForm = z.union(
  [z.object({ digest: switchForm.shape.on }), z.object({ suggestions: switchForm.shape.on })],
  copy.actions.unreadable,
)

/** Ends one session by its id, or all but the current one. */
export const deviceForm = z
  .object({ session: optionalId, others: z.literal('1').optional() })
  .refine(
    ({ session, others }) => session !== null || others !== undefined,
    copy.actions.unreadable,
  )

const next = z.string().optional()

export const twoStepForm = z.discriminatedUnion(
  'act',
  [
    z.object({ act: z.literal('begin'), next }),
    z.object({ act: z.literal('noted'), codes: z.string().optional(), next }),
    z.object({ act: z.literal('confirm'), code: sixDigits, next }),
    z.object({ act: z.literal('pass'), code: secondStep, next }),
    z.object({
      act: z.literal('end'),
      code: secondStep,
      password: currentPassword.optional(),
      next,
    }),
  ],
  copy.actions.unreadable,
)

/** The password, or the nickname if the account has no password. */
export const erasureForm = z.object({
  password: z.string().max(1000).default(''),
  nickname: z.string().default(''),
})

export type ProfileForm = z.infer<typeof profileForm>
export type SettingsForm = z.infer<typeof settingsForm>
export type DeviceForm = z.infer<typeof deviceForm>
export type TwoStepForm = z.infer<typeof twoStepForm>
export type ErasureForm = z.infer<typeof erasureForm>
