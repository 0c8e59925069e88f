import { COMMENT_LONGEST } from '@/lib/schemas/comment'
import { rejectWith, type Submission, type Verdict } from './rule'

/** Vietnamese stacks two marks on a letter, Tibetan up to four. */
const MOST_MARKS = 4
const MOST_MARKS_SHARE = 0.3

const invisible = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/gu
// A lone surrogate can't be stored as UTF-8, NUL not by Postgres, and what reads a form puts U+FFFD
// in the place of both; the other controls have no use.
const unstorable = /\p{Cs}|\ufffd|[^\P{Cc}\t\n\r]/u
/** They turn the order of what follows, beyond the comment too. */
const bidi = /[\u202a-\u202e\u2066-\u2069]/
/** Of emoji: what asks for the coloured form, and the frame of a key. */
const emojiMarks = /[\p{Variation_Selector}\u20e3]/gu
const stacked = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u')
/** Marks that go onto any letter; a script's own vowel signs are no ornament. */
const ornament = /(?=\p{Script=Inherited})\p{M}/gu

/** Text that is none, can't be stored, or disturbs the page. */
export function shape({ text }: Submission): Verdict | null {
  const fault = faultOf(text)
  return fault === null ? null : rejectWith('shape', `shape-${fault}`)
}

function faultOf(text: string): string | null {
  if (text.replace(invisible, '') === '') return 'empty'
  if (Array.from(text).length > COMMENT_LONGEST) return 'long'
  if (unstorable.test(text)) return 'broken'
  if (bidi.test(text)) return 'direction'
  if (isOverloaded(text)) return 'marks'
  if (!/[\p{L}\p{N}]/u.test(text)) return 'wordless'
  return null
}

function isOverloaded(text: string): boolean {
  // Composed, so that a letter with its usual accent is one character.
  const plain = text.replace(emojiMarks, '').normalize('NFC')
  const ornaments = plain.match(ornament)?.length ?? 0
  return stacked.test(plain) || ornaments > Array.from(plain).length * MOST_MARKS_SHARE
}
