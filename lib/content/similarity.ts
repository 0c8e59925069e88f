/** Similarity of titles: the Jaccard index of their character bigrams. */
export interface Shingles {
  text: string
  bigrams: Set<string>
  /** The numbers in the text, in order. */
  numbers: string
}

const SAME_FROM = 0.8

/** Compared without punctuation, symbols and spaces, in one width and case. */
export function shinglesOf(title: string): Shingles {
  const text = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '')
  const characters = Array.from(text)
  const bigrams = new Set(characters.slice(1).map((next, index) => `${characters[index]}${next}`))
  return { text, bigrams, numbers: text.match(/\d+/g)?.join() ?? '' }
}

/** From 0 (no common bigram) to 1. */
export function similarity(a: Shingles, b: Shingles): number {
  let shared = 0
  for (const bigram of a.bigrams) if (b.bigrams.has(bigram)) shared += 1
  const all = a.bigrams.size + b.bigrams.size - shared
  return all === 0 ? 0 : shared / all
}

/** Titles that differ in a number are not the same: they are episodes of a series. */
export function isSame(a: Shingles, b: Shingles): boolean {
  return a.numbers === b.numbers && (a.text === b.text || similarity(a, b) >= SAME_FROM)
}

/** The items without those whose title is the same as one of `titles` or of an item before. */
export function withoutRepeats<Item extends { title: string }>(
  items: Item[],
  titles: string[],
): Item[] {
  const seen = titles.map(shinglesOf)
  return items.filter((item) => {
    const shingles = shinglesOf(item.title)
    if (seen.some((other) => isSame(other, shingles))) return false
    seen.push(shingles)
    return true
  })
}
