/** The small forms of signed-in readers. */
import { z } from 'zod'
import { copy } from '@/lib/copy'

/** A switch: 1 or 0, as a plain form's button says it. */
export const switchForm = z.object({
  on: z.enum(['0', '1'], copy.doors.unreadable).transform((on) => on === '1'),
})

const LONGEST_CLIP = 360_000

/** Where a video was left, in whole seconds; 0 for what is read. */
export const progressForm = z.object({
  seconds: z.coerce.number(copy.doors.unreadable).int().min(0).max(LONGEST_CLIP).default(0),
})

/** An id in a path or a form, or null. */
export function parseKey(text: unknown): number | null {
  const number = typeof text === 'string' && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
  return number > 0 && number <= 2_147_483_647 ? number : null
}
