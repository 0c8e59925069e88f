import type { TextPart } from '@/lib/search/marked'

export function Marked({ parts }: { parts: TextPart[] }) {
  return parts.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))
}
