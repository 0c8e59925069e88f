import { lookAlike } from './look-alikes'
import { simplified } from '@/lib/simplified'

/** UTF-16 unit i of `folded` comes from text.slice(at[i], end[i]). */
export interface Folding {
  folded: string
  at: number[]
  end: number[]
}

const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/
// Symbols and marks are dropped as well: a star between two characters hides a word as a space does.
const ignored = /[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu

const cache = new Map<string, string>()

/**
 * One form for text that reads the same: width, case, accents, traditional characters, and look-alikes of
 * Latin letters are normalised. Spaces, punctuation, symbols and invisible characters are dropped; a line
 * break becomes \n.
 */
export function fold(text: string): Folding {
  const folding: Folding = { folded: '', at: [], end: [] }
  let at = 0
  for (const character of text) {
    const end = at + character.length
    let form = cache.get(character)
    if (form === undefined) cache.set(character, (form = foldCharacter(character)))
    folding.folded += form
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
  const plain = character.normalize('NFKC').toLowerCase().normalize('NFD').replace(ignored, '')
  return Array.from(plain.normalize('NFC'), (part) => lookAlike(simplified(part))).join('')
}
