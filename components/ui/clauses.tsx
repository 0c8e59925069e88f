import { titleParts } from '@/components/ui/title-parts'

/** Allows line breaks between clauses alone. */
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
