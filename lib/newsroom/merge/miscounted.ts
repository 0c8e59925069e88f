import { type Stretch, isConflict } from './stretch'
import type { Paragraph } from './paragraphs'

/** Shorter paragraphs, such as ---, stand in a text more than once without harm. */
const TELLING = 8

export function countTexts(paragraphs: Paragraph[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of paragraphs)
    if (text.length >= TELLING) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/**
 * Paragraphs that the merged text would hold more often than each of the texts that were merged, or less often. `texts`
 * are the counts of these.
 */
export function miscounted(texts: Map<string, number>[], stretches: Stretch[]): Set<string> {
  const conflicts = stretches.filter(isConflict)
  const settled = countTexts(stretches.flatMap((it) => (isConflict(it) ? [] : it.mine)))
  const open = conflicts.map(({ mine, theirs }) => [countTexts(mine), countTexts(theirs)])
  const wrong = new Set<string>()
  for (const text of new Set(texts.flatMap((counts) => [...counts.keys()]))) {
    const timesIn = (counts: Map<string, number>) => counts.get(text) ?? 0
    const times = texts.map(timesIn)
    const perhaps = open.reduce((sum, sides) => sum + Math.max(...sides.map(timesIn)), 0)
    const isDoubled = timesIn(settled) > Math.max(...times)
    const isLost = timesIn(settled) + perhaps < Math.min(...times)
    if (isDoubled || isLost) wrong.add(text)
  }
  return wrong
}
