import type { Aligned } from '@/lib/fold/align'
import { escapeRegExp } from '@/lib/http/escape'
import type { TextPart } from '@/lib/search/marked'

/** Splits the text into parts and marks the folded terms; of overlapping terms the longest wins. */
export function markTerms(aligned: Aligned, terms: string[]): TextPart[] {
  const { text } = aligned
  const parts: TextPart[] = []
  let from = 0
  for (const [start, end] of rangesOf(aligned, terms)) {
    parts.push(...part(text.slice(from, start), false))
    parts.push(...part(text.slice(start, end), true))
    from = end
  }
  return [...parts, ...part(text.slice(from), false)]
}

function part(text: string, marked: boolean): TextPart[] {
  return text === '' ? [] : [{ text, marked }]
}

function rangesOf({ folded, ...at }: Aligned, terms: string[]): [start: number, end: number][] {
  const longestFirst = terms.filter(Boolean).sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return []
  return [...folded.matchAll(patternOf(longestFirst))].map((match) => [
    at.start(match.index),
    at.end(match.index + match[0].length - 1),
  ])
}

/** Matches folded terms in a folded text. */
export function patternOf(terms: string[]): RegExp {
  return new RegExp(terms.map(termPattern).join('|'), 'g')
}

/** As in search.find, a space between a letter and a digit is optional. */
function termPattern(term: string): string {
  return escapeRegExp(term)
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$1$2 ?')
    .replace(/\s+/g, '\\s*')
}
