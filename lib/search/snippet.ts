import type { Aligned } from '@/lib/search/align'
import { patternOf } from '@/lib/search/highlight'

const BEFORE = 24
const LENGTH = 90

/** The piece of a text around the first of the folded terms that it has; null where it has none. */
export function snippet({ text, folded, at }: Aligned, terms: string[]): string | null {
  for (const term of terms) {
    const place = folded.search(patternOf([term]))
    if (place < 0) continue
    const start = at(place)
    // A character takes at most two units.
    const before = Array.from(text.slice(Math.max(0, start - 2 * BEFORE), start)).slice(-BEFORE)
    const after = Array.from(text.slice(start, start + 2 * LENGTH))
    return [...before, ...after].slice(0, LENGTH).join('').trim()
  }
  return null
}
