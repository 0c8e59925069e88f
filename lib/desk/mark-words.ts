import { escapeRegExp } from '@/lib/http/escape'
import type { TextPart } from '@/lib/search/marked'

/** Splits the text and marks every occurrence of the words; of words that overlap, the longest. */
export function markWords(text: string, words: string[]): TextPart[] {
  const known = [...new Set(words)].filter((word) => word !== '')
  if (known.length === 0) return [{ text, marked: false }]
  const longestFirst = known.sort((a, b) => b.length - a.length).map(escapeRegExp)
  // With a capturing group, split returns the separators at odd indexes.
  return text
    .split(new RegExp(`(${longestFirst.join('|')})`))
    .map((part, index) => ({ text: part, marked: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
