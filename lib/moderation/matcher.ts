import AhoCorasick from 'modern-ahocorasick'
import { alignLetters, foldLetters } from '@/lib/fold/letters'
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
  return foldLetters(term.replace(/\s+/g, ' '))
}

function foldedHits(words: AhoCorasick<string>, text: string): Hit[] {
  const { folded, start, end } = alignLetters(text)
  return words
    .search(folded)
    .map((match) => ({
      term: match.data ?? match.pattern,
      start: start(match.start),
      end: end(match.end - 1),
    }))
    .filter((hit) => !isFalsePositive(text, hit))
}
