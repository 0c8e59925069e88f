import type { Aligned } from '@/lib/fold/align'
import { patternOf } from '@/lib/search/highlight'

const BEFORE = 24
const LENGTH = 90

/** An excerpt around the first of the folded terms that the text contains, or null. */
export function snippet({ text, folded, ...at }: Aligned, terms: string[]): string | null {
  for (const term of terms) {
    const index = folded.search(patternOf([term]))
    if (index < 0) continue
    const start = at.start(index)
    // A character is at most two UTF-16 units.
    const before = Array.from(text.slice(Math.max(0, start - 2 * BEFORE), start)).slice(-BEFORE)
    const after = Array.from(text.slice(start, start + 2 * LENGTH))
    return [...before, ...after].slice(0, LENGTH).join('').trim()
  }
  return null
}
