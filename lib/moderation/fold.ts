import { lookAlike } from './look-alikes'
import { simplified } from '@/lib/simplified'

/** A text as matching sees it, with the way back: unit i of `folded` is text.slice(at[i], end[i]). */
export interface Folding {
  folded: string
  at: number[]
  end: number[]
}

const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/
// Marks go too, and symbols: a star between two characters hides a word as well as a space does.
const left = /[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu

/** Comments use few of all characters, again and again. */
const known = new Map<string, string>()

/**
 * One form for what reads the same: full and half width, traditional and simplified, upper and lower
 * case, accents, letters of other scripts and digits that pass for Latin ones. Spacing, punctuation,
 * symbols and what is invisible are left out; a line break stays, as one \n.
 */
export function fold(text: string): Folding {
  const folding: Folding = { folded: '', at: [], end: [] }
  let at = 0
  for (const character of text) {
    const end = at + character.length
    let form = known.get(character)
    if (form === undefined) known.set(character, (form = foldCharacter(character)))
    folding.folded += form
    // By UTF-16 unit, which is how the matcher counts.
    for (let unit = 0; unit < form.length; unit++) {
      folding.at.push(at)
      folding.end.push(end)
    }
    at = end
  }
  return folding
}

function foldCharacter(character: string): string {
  if (lineBreak.test(character)) return '\n'
  const plain = character.normalize('NFKC').toLowerCase().normalize('NFD').replace(left, '')
  return Array.from(plain.normalize('NFC'), (part) => lookAlike(simplified(part))).join('')
}
