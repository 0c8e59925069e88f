import AhoCorasick from 'modern-ahocorasick'
import { fold } from './fold'
import { type Hit, isFalsePositive } from './false-positive'

/** The terms in a text, as written there, each once, in order of position. */
export type Matcher = (text: string) => string[]

/** A term of symbols only, such as an emoji, is matched literally. */
export function compile(terms: string[]): Matcher {
  const forms = terms.map((term) => ({ data: term, pattern: foldTerm(term) }))
  const words = new AhoCorasick(forms.filter(({ pattern }) => pattern !== ''))
  const symbols = new AhoCorasick(
    forms.flatMap(({ data, pattern }) => (pattern ? [] : { data, pattern: data.trim() })),
  )
  return (text) => {
    const hits = [...foldedHits(words, text), ...symbols.search(text)]
    const found = hits.toSorted((a, b) => a.start - b.start || a.end - b.end)
    return [...new Set(found.map(({ start, end }) => text.slice(start, end)))]
  }
}

/** A pasted term may contain line breaks, which would never match. */
function foldTerm(term: string): string {
  return fold(term.replace(/\s+/g, ' ')).folded
}

function foldedHits(words: AhoCorasick<string>, text: string): Hit[] {
  const { folded, at, end } = fold(text)
  return words
    .search(folded)
    .map((match) => ({
      term: match.data ?? match.pattern,
      start: at[match.start] ?? 0,
      end: end[match.end - 1] ?? text.length,
    }))
    .filter((hit) => !isFalsePositive(text, hit))
}
