/** How alike two titles are: by their pairs of neighbouring characters, whatever stands between them. */
export interface Shingles {
  text: string
  pairs: Set<string>
  /** The numbers in it, in their order. */
  numbers: string
}

/** From here on two titles tell the same. */
const SAME = 0.8

/** What is compared of a title: no marks, no spaces, one width, one case. */
export function shinglesOf(title: string): Shingles {
  const text = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '')
  const characters = Array.from(text)
  const pairs = new Set(characters.slice(1).map((next, place) => `${characters[place]}${next}`))
  return { text, pairs, numbers: text.match(/\d+/g)?.join() ?? '' }
}

/** The pairs that both have, of all that either has: 0 to 1. */
export function similarity(a: Shingles, b: Shingles): number {
  let shared = 0
  for (const pair of a.pairs) if (b.pairs.has(pair)) shared += 1
  const all = a.pairs.size + b.pairs.size - shared
  return all === 0 ? 0 : shared / all
}

/** Episodes of a series differ in a number alone, and are not the same. */
export function isSame(a: Shingles, b: Shingles): boolean {
  return a.numbers === b.numbers && (a.text === b.text || similarity(a, b) >= SAME)
}

/** The items, in their order, without those whose title tells what one of `titles` or one before it tells. */
export function withoutRepeats<Item extends { title: string }>(
  items: Item[],
  titles: string[],
): Item[] {
  const seen = titles.map(shinglesOf)
  return items.filter((item) => {
    const gist = shinglesOf(item.title)
    if (seen.some((other) => isSame(other, gist))) return false
    seen.push(gist)
    return true
  })
}
