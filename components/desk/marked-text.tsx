import type { Part } from '@/lib/desk/marked'

/** What was written, and in it what a rule found. */
export function MarkedText({ parts }: { parts: Part[] }) {
  return (
    <p className="comment-text">
      {parts.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))}
    </p>
  )
}
