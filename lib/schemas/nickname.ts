import { z } from 'zod'
import { accountCopy, staffWords } from '@/lib/copy/account'
import { foldLetters } from '@/lib/fold/letters'
import { isOverloaded } from '@/lib/fold/marks'
import { site } from '@/lib/site'
import { upTo } from '@/lib/schemas/text'

/** In code points; the database checks the same (昵称2至20字). */
const MIN_NICKNAME = 2
const MAX_NICKNAME = 20

const words = accountCopy.nickname

/** Characters that are invisible, change the text direction or look like spaces (https://unicode.org/reports/tr36/). */
const invisible = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufffd]/u
const joined =
  'Arabic Bengali Devanagari Gujarati Gurmukhi Kannada Khmer Malayalam Mongolian Myanmar Oriya Sinhala Tamil Telugu'
    .split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('')
/** Joiners and variation selectors that are part of how a word of these scripts is written. */
const joiners = new RegExp(
  `(?<=[${joined}])[\\u200c\\u200d](?=[${joined}])|(?<=\\p{Script=Mongolian})[\\u180b-\\u180f]`,
  'gu',
)
/** Names in no language stack three marks that combine with any script. */
const stacked = /^\p{M}|(?:(?=\p{Script=Inherited})\p{M}){3}/u
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
      .refine(isReadable, words.unreadable)
      .refine((name) => Array.from(name).length >= MIN_NICKNAME, words.tooShort)
      .refine(upTo(MAX_NICKNAME), words.tooLong)
      .refine((name) => /[\p{L}\p{N}]/u.test(name), words.noLetter)
      .refine((name) => !(latin.test(name) && latinLookAlike.test(name)), words.mixed)
      .refine((name) => !isReserved(name), words.reserved),
  )

/** Collapses spaces and drops variation selectors of emoji. NFKC would take the Thai and Lao vowel am apart. */
function normalise(name: string): string {
  return name
    .replace(/[^\u0e33\u0eb3]+/g, (part) => part.normalize('NFKC'))
    .replace(/[\uFE00-\uFE0F]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function isReadable(name: string): boolean {
  return !invisible.test(name.replace(joiners, '')) && !stacked.test(name) && !isOverloaded(name)
}

const reserved = [...staffWords, site.name].map(foldLetters).filter(Boolean)

function isReserved(name: string): boolean {
  const letters = foldLetters(name)
  // Some digits look like letters: admin1 is no admini.
  const withoutNumber = foldLetters(name.replace(/[^\p{L}]+$/u, ''))
  return (
    reserved.some((word) => letters.includes(word)) ||
    [letters, withoutNumber].some((word) => staffNames.test(word))
  )
}
