import { isOverloaded } from '@/lib/fold/marks'
import { MAX_COMMENT } from '@/lib/schemas/comment'
import { hasVisible } from '@/lib/visible-text'
import { refuse, type Submission, type Verdict } from './rule'

// UTF-8 has no lone surrogates and Postgres no NUL; form parsers replace both by U+FFFD. Other control
// characters have no use.
const unstorable = /\p{Cs}|\ufffd|[^\P{Cc}\t\n\r]/u
/** Bidirectional overrides, which can also affect text after the comment. */
const bidi = /[\u202a-\u202e\u2066-\u2069]/

/** Refuses text that is empty, too long, not storable or breaks the layout. */
export function shape({ text }: Submission): Verdict | null {
  const fault = faultOf(text)
  return fault === null ? null : refuse('shape', `shape-${fault}`)
}

function faultOf(text: string): string | null {
  if (!hasVisible(text)) return 'empty'
  if (Array.from(text).length > MAX_COMMENT) return 'long'
  if (unstorable.test(text)) return 'broken'
  if (bidi.test(text)) return 'direction'
  if (isOverloaded(text)) return 'marks'
  if (!/[\p{L}\p{N}]/u.test(text)) return 'wordless'
  return null
}
