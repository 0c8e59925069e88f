import type { Fold } from '@/lib/content/search/fold'
import { patternOf } from '@/lib/content/search/mark'

const BEFORE = 24
const LENGTH = 90

/** The piece of a text around the first of the folded terms that it has; null where it has none. */
export function snippet(text: string, terms: string[], fold: Fold): string | null {
  const characters = Array.from(text)
  const forms = characters.map(fold)
  const folded = forms.join('')
  for (const term of terms) {
    const place = folded.search(patternOf([term]))
    if (place < 0) continue
    const start = Math.max(0, characterAt(forms, place) - BEFORE)
    return characters
      .slice(start, start + LENGTH)
      .join('')
      .trim()
  }
  return null
}

/** Which character has this place in the folded text: one may be several there. */
function characterAt(forms: string[], place: number): number {
  let end = 0
  return forms.findIndex((form) => (end += form.length) > place)
}
