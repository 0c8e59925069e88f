import { z } from 'zod'
import { AI_KINDS } from '@/lib/ai-kind'
import { mediaDeskCopy } from '@/lib/copy/media-desk'
import { wholeNumber } from '@/lib/schemas/number'
import { line, lines, upTo } from '@/lib/schemas/text'
import { isPictureKey } from '@/lib/schemas/upload'
import { isDay } from '@/lib/time'

const { faults } = mediaDeskCopy

/** In characters, as the columns. */
const MAX = { alt: 500, caption: 1000, credit: 200 } as const

const text = (name: keyof typeof MAX, kind: typeof line | typeof lines = line) =>
  kind().default('').refine(upTo(MAX[name]), faults[name])

/** Of an upload, besides the file. */
export const pictureTexts = z.object({
  alt: text('alt'),
  caption: text('caption'),
  credit: text('credit'),
})

const percent = line()
  .default('')
  .transform((typed) => typed || null)
  .pipe(z.nullable(wholeNumber(100, faults.focus)))

/** Null where empty. */
const day = line()
  .default('')
  .transform((typed) => typed.normalize('NFKC').replaceAll('/', '-'))
  .refine((typed) => typed === '' || isDay(typed), faults.badDay)
  .transform((typed) => typed || null)

export const pictureKey = z.object({ key: z.string().refine(isPictureKey) })

export const pictureChange = pictureTexts.extend({
  ...pictureKey.shape,
  caption: text('caption', lines),
  focusX: percent,
  focusY: percent,
  aiKind: z
    .enum(['', ...AI_KINDS])
    .default('')
    .transform((kind) => kind || null),
  /** The form has the fields of rights: a box that is not ticked sends nothing. */
  rights: z.literal('1').optional(),
  rightsUntil: day,
  partnersMay: z.literal('1').optional(),
})

export type PictureChange = z.infer<typeof pictureChange>
