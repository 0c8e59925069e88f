import { fold } from '@/lib/search/fold'

export interface Aligned {
  text: string
  folded: string
  /** Maps an index of `folded` to its index in `text`. */
  at: (index: number) => number
}

/** The folded text with a map back. Folding can change the length: … becomes three dots. */
export function align(text: string): Aligned {
  const folded = fold(text)
  return folded.length === text.length
    ? { text, folded, at: (index) => index }
    : alignByCharacter(text)
}

function alignByCharacter(text: string): Aligned {
  const indexes: number[] = []
  let folded = ''
  let index = 0
  for (const character of text) {
    const form = fold(character)
    for (let unit = 0; unit < form.length; unit++) indexes.push(index)
    folded += form
    index += character.length
  }
  return { text, folded, at: (unit) => indexes[unit] ?? text.length }
}
