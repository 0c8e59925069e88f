import { z } from 'zod'
import { sourcesCopy as words } from '@/lib/copy/sources'
import { line, lines, upTo } from '@/lib/schemas/text'
import { isDay } from '@/lib/time'

/** Null where empty. */
const day = line()
  .default('')
  .transform((typed) => typed.normalize('NFKC').replaceAll('/', '-'))
  .refine((typed) => typed === '' || isDay(typed), words.badDay)
  .transform((typed) => typed || null)

export const sourceForm = z
  .object({
    name: line(words.noName)
      .refine((name) => name !== '', words.noName)
      .refine(upTo(60), words.longName),
    address: line()
      .default('')
      .refine(
        (address) =>
          address === '' ||
          (/^https?:\/\/[^\s/]+(\/\S*)?$/i.test(address) && address.length <= 2000),
        words.badAddress,
      ),
    validFrom: day,
    validUntil: day,
    note: lines().default('').refine(upTo(500), words.longNote),
  })
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validFrom <= validUntil, {
    path: ['validUntil'],
    error: words.backwards,
  })

export type SourceForm = z.infer<typeof sourceForm>

export const sourceName = z.object({ name: line(words.noName) })
