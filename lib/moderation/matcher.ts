import AhoCorasick from 'modern-ahocorasick'
import { fold } from './fold'
import { type Hit, isStray } from './stray'

/** What of a text is one of the terms: each as it stands in the text, once, by its place. */
export type Matcher = (text: string) => string[]

/** Compiles the terms. A term of symbols only, such as an emoji, is found as it is written. */
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

/** A term is one line, whatever was pasted into the table. */
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
    .filter((hit) => !isStray(text, hit))
}
