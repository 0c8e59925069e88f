import type { Part } from '@/lib/content/search/mark'

/** A text with what was searched for marked. */
export function Marked({ parts }: { parts: Part[] }) {
  return parts.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))
}
