import { literal, type Part } from '@/lib/marked'

/**
 * The text in parts, the terms marked where `folded`, the form in which they are compared, has them; of
 * terms that overlap the longest.
 */
export function markTerms(text: string, folded: string, terms: string[]): Part[] {
  const at = alignment(text)
  // Where the database knows a form that this runtime does not, nothing is marked rather than the wrong thing.
  if (at.length !== folded.length + 1) return part(text, false)
  const parts: Part[] = []
  let from = 0
  for (const [start, end] of places(folded, terms)) {
    parts.push(...part(text.slice(from, at[start]), false))
    parts.push(...part(text.slice(at[start], at[end]), true))
    from = at[end] ?? text.length
  }
  return [...parts, ...part(text.slice(from), false)]
}

function part(text: string, marked: boolean): Part[] {
  return text === '' ? [] : [{ text, marked }]
}

/** Where each unit of the folded text, and its end, stands in the text: … is three dots when it is folded. */
function alignment(text: string): number[] {
  const at: number[] = []
  let place = 0
  for (const character of text) {
    const { length } = character.normalize('NFKC').toLowerCase()
    at.push(...Array.from({ length }, () => place))
    place += character.length
  }
  return [...at, text.length]
}

function places(folded: string, terms: string[]): [start: number, end: number][] {
  const longestFirst = terms.filter(Boolean).sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return []
  const pattern = new RegExp(longestFirst.map(spaced).join('|'), 'g')
  return [...folded.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length])
}

/** A space is free between a letter and a digit, as in the search itself. */
function spaced(term: string): string {
  return literal(term)
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$1$2 ?')
    .replace(/\s+/g, '\\s*')
}
