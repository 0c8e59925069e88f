import { titleParts } from '@/components/ui/title-parts'

/** A title that breaks where its writer paused rather than inside a word. */
export function Clauses({ text }: { text: string }) {
  const parts = titleParts(text)
  if (parts.length === 1) return text
  return parts.flatMap((part, index) => [
    <span key={index} className="clause">
      {part.trimEnd()}
    </span>,
    part.endsWith(' ') ? ' ' : null,
  ])
}
