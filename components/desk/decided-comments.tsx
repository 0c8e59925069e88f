import { Marked } from '@/components/ui/marked'
import { deskCopy } from '@/lib/copy/desk'
import type { Fields } from '@/lib/schemas/form'
import type { DeskComment } from '@/lib/desk/desk-comments'

interface DecidedCommentsProps {
  items: DeskComment[]
  fields: Fields
}

/** The comments that a form names, with the versions that were shown. */
export function DecidedComments({ items, fields }: DecidedCommentsProps) {
  return items.map(({ id, parts, rule, reports }) => (
    <div key={id} className="desk-item">
      <input type="hidden" name={`comment-${id}`} value={fields[`comment-${id}`]} />
      {(rule ?? reports.length > 0) && (
        <p className="meta">
          {[rule, ...reports.map(({ reason }) => reason)]
            .filter(Boolean)
            .join(deskCopy.decide.join)}
        </p>
      )}
      <p className="comment-text" dir="auto">
        <Marked parts={parts} />
      </p>
    </div>
  ))
}
