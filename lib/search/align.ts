import { fold } from '@/lib/search/fold'

export interface Aligned {
  text: string
  folded: string
  /** Where in the text this unit of the folded one stands, or its end. */
  at: (place: number) => number
}

/** A text, folded. Most have the same length then; … is three dots, and sets what follows apart. */
export function align(text: string): Aligned {
  const folded = fold(text)
  return folded.length === text.length
    ? { text, folded, at: (place) => place }
    : characterwise(text)
}

function characterwise(text: string): Aligned {
  const places: number[] = []
  let folded = ''
  let place = 0
  for (const character of text) {
    const form = fold(character)
    for (let unit = 0; unit < form.length; unit++) places.push(place)
    folded += form
    place += character.length
  }
  return { text, folded, at: (unit) => places[unit] ?? text.length }
}
