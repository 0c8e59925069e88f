import { aligner } from '@/lib/fold/align'
import { fold } from '@/lib/fold/fold'
import { lookAlike } from '@/lib/fold/look-alikes'

const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/
// A star between two characters hides a word as a space does.
const noLetter = /[^\p{L}\p{N}]/gu

/**
 * The folded letters and digits of a text, for words that somebody may try to hide: look-alikes of Latin letters are
 * letters; spaces, punctuation, symbols and all marks are dropped; a line break becomes \n.
 */
export const alignLetters = aligner((piece) => {
  if (lineBreak.test(piece)) return '\n'
  const letters = fold(piece).normalize('NFD').replace(noLetter, '').normalize('NFC')
  return Array.from(letters, lookAlike).join('')
})

export function foldLetters(text: string): string {
  return alignLetters(text).folded
}
