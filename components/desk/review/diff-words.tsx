import { reviewCopy } from '@/lib/copy/review'
import type { ShownPart } from '@/lib/newsroom/review/suggestions'

const words = reviewCopy.suggestion

export function DiffWords({ before, after, lines }: ShownPart) {
  return (
    <p className="review-diff" dir="auto">
      {before === '' && <span className="desk-hint">{words.added}</span>}
      {after === '' && <span className="desk-hint">{words.removed}</span>}
      {lines.flatMap(({ parts }, line) =>
        parts.map(({ kind, text }, index) => {
          const key = `${line}-${index}`
          if (kind === 'removed') return <del key={key}>{text}</del>
          return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
        }),
      )}
    </p>
  )
}
