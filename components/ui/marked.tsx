import type { Part } from '@/lib/search/marked'

/** A text with what it was looked through for marked. */
export function Marked({ parts }: { parts: Part[] }) {
  return parts.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))
}
