import { type Aligned, aligner } from '@/lib/fold/align'
import { fold } from '@/lib/fold/fold'

/** As in search.bare. */
const quotes = /["'()“”‘’«»‹›《》〈〉「」『』【】〔〕·•]/gu
/** Characters that are folded to no fewer units and are no quotes: equal lengths mean equal places. */
const simple =
  /^[\n\x20!#-&*-~\u2010-\u2017\u3001-\u3007\u4e00-\u9fff\uff01\uff0c\uff1a\uff1b\uff1f]*$/

const alignPieces = aligner((piece) => fold(piece).replace(quotes, ''))

/** The text with its form in search.entry. Folding can change the length: … becomes three dots. */
export function align(text: string): Aligned {
  const folded = simple.test(text) ? fold(text) : null
  return folded?.length === text.length
    ? { text, folded, start: (unit) => unit, end: (unit) => unit + 1 }
    : alignPieces(text)
}
