import { z } from 'zod'
import { toStorable } from '@/lib/schemas/params'
import { isDay } from '@/lib/time'

export const pictureStates = ['unused', 'ending', 'ended', 'no-alt'] as const
export type PictureState = (typeof pictureStates)[number]

export interface PictureFilter {
  /** Of the description, the caption, the credit and the key. */
  words: string
  credit: string
  /** yyyy-mm-dd, of the upload or of the photo. */
  day: string | null
  /** A story's number, or part of its title. */
  story: string
  state: PictureState | null
}

const words = z
  .string()
  .transform((typed) => toStorable(typed).trim().slice(0, 100))
  .catch('')

/** A list's query; what can't be read is no filter. */
export const pictureFilter: z.ZodType<PictureFilter> = z.object({
  words,
  credit: words,
  day: z.string().refine(isDay).nullable().catch(null),
  story: words,
  state: z.enum(pictureStates).nullable().catch(null),
})
