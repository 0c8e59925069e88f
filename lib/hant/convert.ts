import type { Forms, Match } from './forms'

export interface Dictionary {
  /** The newsroom's, which come before all others. */
  terms: Forms
  forms: Forms
}

/**
 * The parts of one text in traditional characters: a word that stands in two parts is found, and each part keeps its
 * share of it (a form of another length stands where the word begins).
 */
export function toTraditional(parts: string[], dictionary: Dictionary): string[] {
  const text = parts.join('')
  const converted = parts.map(() => '')
  let [part, bound] = [0, parts[0]?.length ?? 0]
  const append = (position: number, piece: string) => {
    while (position >= bound) bound += parts[++part]?.length ?? Infinity
    converted[part] = (converted[part] ?? '') + piece
  }
  for (const { start, end, form } of matches(text, dictionary)) {
    append(start, '')
    const isWithin = end <= bound || form.length !== end - start
    if (isWithin) append(start, form)
    else for (let i = start; i < end; i++) append(i, form.charAt(i - start))
  }
  return converted
}

/** The whole text in pieces, each with its form. */
function* matches(
  text: string,
  { terms, forms }: Dictionary,
): Generator<Match & { start: number }> {
  let term = nextTerm(text, 0, terms)
  for (let start = 0; start < text.length;) {
    const isTerm = start === term?.start
    const match = isTerm ? term : forms.longestAt(text, start, term?.start ?? text.length)
    const { end, form } = match ?? { end: start + 1, form: text.charAt(start) }
    yield { start, end, form }
    start = end
    if (isTerm) term = nextTerm(text, start, terms)
  }
}

function nextTerm(text: string, from: number, terms: Forms): (Match & { start: number }) | null {
  if (terms.size === 0) return null
  for (let start = from; start < text.length; start++) {
    const match = terms.longestAt(text, start, text.length)
    if (match) return { start, ...match }
  }
  return null
}
