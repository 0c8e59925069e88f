import { z } from 'zod'
import { accountCopy, staffWords } from '@/lib/copy/account'
import { site } from '@/lib/site'

/** In characters; the database counts the same (昵称2至20字). */
const NICKNAME_SHORTEST = 2
const NICKNAME_LONGEST = 20

const words = accountCopy.nickname

/** What can't be seen, turns the writing round, or looks like a blank (https://unicode.org/reports/tr36/). */
const invisible = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u
/** Marks piled up on a letter; no language's names have three. */
const piled = /^\p{M}|\p{M}{3}/u
const latin = /\p{Script=Latin}/u
const lookingLatin = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
const staffNames =
  /^(admin(istrator)?|root|moderator|editor(s|ial)?|official|staff|support|system|webmaster)$/

/** One line of 2 to 20 characters that can be read and doesn't speak for the site. */
export const nickname = z
  .string(words.empty)
  .transform(tidy)
  .pipe(
    z
      .string()
      .refine((name) => name !== '', { error: words.empty, abort: true })
      .refine((name) => !invisible.test(name) && !piled.test(name), words.unreadable)
      .refine((name) => Array.from(name).length >= NICKNAME_SHORTEST, words.tooShort)
      .refine((name) => Array.from(name).length <= NICKNAME_LONGEST, words.tooLong)
      .refine((name) => /[\p{L}\p{N}]/u.test(name), words.noLetter)
      .refine((name) => !(latin.test(name) && lookingLatin.test(name)), words.mixed)
      .refine((name) => !isReserved(name), words.reserved),
  )

/** Blanks of any kind are one; an emoji's variation selector says nothing that must be kept. */
function tidy(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\uFE00-\uFE0F]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function isReserved(name: string): boolean {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return (
    [...staffWords, site.name.toLowerCase()].some((word) => letters.includes(word)) ||
    staffNames.test(letters.replace(/\p{N}+$/u, ''))
  )
}
