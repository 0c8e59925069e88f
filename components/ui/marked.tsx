import type { Part } from '@/lib/search/marked'

export function Marked({ parts }: { parts: Part[] }) {
  return parts.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))
}
