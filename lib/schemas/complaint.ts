import { z } from 'zod'
import { copy } from '@/lib/copy'
import { line, lines } from '@/lib/schemas/text'

/** In code points; the database checks the same (投诉内容10至2000字). */
const MIN_COMPLAINT = 10
const MAX_COMPLAINT = 2000

const words = copy.complaint

export const complaintForm = z.object({
  text: lines()
    .refine((text) => length(text) >= MIN_COMPLAINT, words.tooShort)
    .refine((text) => length(text) <= MAX_COMPLAINT, words.tooLong),
  link: line()
    .refine((link) => link.length <= 500, words.longLink)
    .refine((link) => link === '' || isWebAddress(link), words.badLink)
    .transform((link) => link || null)
    .default(null),
  contact: line()
    .refine((contact) => length(contact) <= 100, words.longContact)
    .transform((contact) => contact || null)
    .default(null),
  /** A honeypot: hidden from readers, so only programs fill it in. */
  website: z.string().default(''),
})

export type ComplaintForm = z.infer<typeof complaintForm>

function length(text: string): number {
  return Array.from(text).length
}

function isWebAddress(link: string): boolean {
  return /^https?:\/\/\S+$/i.test(link) && URL.canParse(link)
}
