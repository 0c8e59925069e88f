import type { Aligned } from '@/lib/search/align'
import { escapeRegExp } from '@/lib/http/escape'
import type { TextPart } from '@/lib/search/marked'

/** Splits the text into parts and marks the folded terms; of overlapping terms the longest wins. */
export function markTerms({ text, folded, at }: Aligned, terms: string[]): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const [start, end] of rangesOf(folded, terms)) {
    parts.push(...part(text.slice(from, at(start)), false))
    parts.push(...part(text.slice(at(start), at(end)), true))
    from = at(end)
  }
  return [...parts, ...part(text.slice(from), false)]
}

function part(text: string, marked: boolean): TextPart[] {
  return text === '' ? [] : [{ text, marked }]
}

function rangesOf(folded: string, terms: string[]): [start: number, end: number][] {
  const longestFirst = terms.filter(Boolean).sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return []
  return [...folded.matchAll(patternOf(longestFirst))].map((match) => [
    match.index,
    match.index + match[0].length,
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
