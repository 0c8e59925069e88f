import { z } from 'zod'
import { copy } from '@/lib/copy'

/** In characters; the database counts the same (投诉内容10至2000字). */
const COMPLAINT_SHORTEST = 10
const COMPLAINT_LONGEST = 2000

const words = copy.complaint

export const complaintForm = z.object({
  text: z
    .string()
    .trim()
    .refine((text) => length(text) >= COMPLAINT_SHORTEST, words.tooShort)
    .refine((text) => length(text) <= COMPLAINT_LONGEST, words.tooLong),
  link: z
    .string()
    .trim()
    .max(500, words.longLink)
    .refine((link) => link === '' || isWebAddress(link), words.badLink)
    .transform((link) => link || null)
    .default(null),
  contact: z
    .string()
    .trim()
    .max(100, words.longContact)
    .transform((contact) => contact || null)
    .default(null),
  /** No reader sees this field: who fills it in is a program. */
  website: z.string().default(''),
})

export type ComplaintForm = z.infer<typeof complaintForm>

function length(text: string): number {
  return Array.from(text).length
}

function isWebAddress(link: string): boolean {
  return /^https?:\/\/\S+$/i.test(link) && URL.canParse(link)
}
