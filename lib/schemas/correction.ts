import { z } from 'zod'
import { deskCorrectionCopy, withdrawalCopy } from '@/lib/copy/corrections'
import { requiredText } from '@/lib/schemas/comment'
import { lines, upTo } from '@/lib/schemas/text'

/** In code points; the database checks the same (更正说明1至1000字, 撤稿原因最长500字). */
const MAX_CORRECTION = 1000
const MAX_REASON = 500

export const correctionForm = z.object({
  text: requiredText(MAX_CORRECTION, deskCorrectionCopy.emptyText, deskCorrectionCopy.tooLong),
})

export const withdrawalForm = z.object({
  reason: requiredText(MAX_REASON, withdrawalCopy.emptyReason, withdrawalCopy.tooLong),
  note: lines().refine(upTo(MAX_REASON), withdrawalCopy.tooLong).default(''),
})

export type WithdrawalForm = z.infer<typeof withdrawalForm>
