import { z } from 'zod'
import { accountCopy, staffWords } from '@/lib/copy/account'
import { site } from '@/lib/site'

/** In code points; the database checks the same (昵称2至20字). */
const MIN_NICKNAME = 2
const MAX_NICKNAME = 20

const words = accountCopy.nickname

/** Characters that are invisible, change the text direction or look like spaces (https://unicode.org/reports/tr36/). */
const invisible = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u
/** Names in no language stack three marks on a letter. */
const stacked = /^\p{M}|\p{M}{3}/u
const latin = /\p{Script=Latin}/u
const latinLookAlike = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
const staffNames =
  /^(admin(istrator)?|root|moderator|editor(s|ial)?|official|staff|support|system|webmaster)$/

/** One line of 2 to 20 legible characters that does not impersonate staff. */
export const nickname = z
  .string(words.empty)
  .transform(normalise)
  .pipe(
    z
      .string()
      .refine((name) => name !== '', { error: words.empty, abort: true })
      .refine((name) => !invisible.test(name) && !stacked.test(name), words.unreadable)
      .refine((name) => Array.from(name).length >= MIN_NICKNAME, words.tooShort)
      .refine((name) => Array.from(name).length <= MAX_NICKNAME, words.tooLong)
      .refine((name) => /[\p{L}\p{N}]/u.test(name), words.noLetter)
      .refine((name) => !(latin.test(name) && latinLookAlike.test(name)), words.mixed)
      .refine((name) => !isReserved(name), words.reserved),
  )

/** Collapses spaces and drops variation selectors of emoji. */
function normalise(name: string): string {
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
