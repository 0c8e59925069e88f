import { escapeRegExp } from '@/lib/http/escape'
import type { Part } from '@/lib/search/marked'

/** The text in parts, every occurrence of the words marked; of words that overlap, the longest. */
export function markWords(text: string, words: string[]): Part[] {
  const known = [...new Set(words)].filter((word) => word !== '')
  if (known.length === 0) return [{ text, marked: false }]
  const longestFirst = known.sort((a, b) => b.length - a.length).map(escapeRegExp)
  // A capturing group makes split keep what it splits by, at every second place.
  return text
    .split(new RegExp(`(${longestFirst.join('|')})`))
    .map((part, place) => ({ text: part, marked: place % 2 === 1 }))
    .filter((part) => part.text !== '')
}
