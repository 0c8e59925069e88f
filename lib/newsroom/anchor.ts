/** Finds a passage again after the text around it has changed (the TextQuoteSelector of W3C's Web Annotation). */

export interface Anchor {
  quote: string
  /** What stands right before and after the quote. */
  prefix: string
  suffix: string
  /** The offset of the quote in UTF-16 code units, where it stood. */
  start: number
}

const CONTEXT = 40
/** A quote of one letter may stand in a body many thousand times. */
const MAX_PLACES = 1000

/** Null where the text does not hold the quote. Of several places the nearest to `near`. */
export function anchorAt(text: string, quote: string, near = 0): Anchor | null {
  const places = placesOf(text, quote)
  const start = least(places, (place) => Math.abs(place - near))
  if (start === null) return null
  return {
    quote,
    prefix: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
    suffix: text.slice(start + quote.length, start + quote.length + CONTEXT).toWellFormed(),
    start,
  }
}

/** Where the passage is now; null where its words have changed. The place with most of the same words around it wins. */
export function findAnchor(text: string, { quote, prefix, suffix, start }: Anchor): number | null {
  return least(placesOf(text, quote), (place) => {
    const before = sharedEnd(text.slice(Math.max(0, place - prefix.length), place), prefix)
    const after = sharedStart(text.slice(place + quote.length), suffix)
    // The distance decides between places with the same words around them.
    return Math.abs(place - start) / (text.length + start + 1) - before - after
  })
}

function placesOf(text: string, quote: string): number[] {
  if (quote === '') return []
  const places: number[] = []
  let at = text.indexOf(quote)
  while (at >= 0 && places.length < MAX_PLACES) {
    places.push(at)
    at = text.indexOf(quote, at + 1)
  }
  return places
}

function least(places: number[], cost: (place: number) => number): number | null {
  let [best, lowest]: [number | null, number] = [null, Infinity]
  for (const place of places) {
    const value = cost(place)
    if (value < lowest) [best, lowest] = [place, value]
  }
  return best
}

function sharedStart(text: string, other: string): number {
  let length = 0
  while (length < other.length && text[length] === other[length]) length += 1
  return length
}

function sharedEnd(text: string, other: string): number {
  let length = 0
  while (
    length < other.length &&
    length < text.length &&
    text.at(-1 - length) === other.at(-1 - length)
  )
    length += 1
  return length
}
