import { BulkForm } from '@/components/desk/bulk-form'
import { CommentEntry } from '@/components/desk/comment-entry'
import { deskCopy } from '@/lib/copy/desk'
import type { DeskComment } from '@/lib/desk/desk-comments'
import { can } from '@/lib/schemas/rights'
import type { Queue } from '@/lib/desk/queues'
import type { Staff } from '@/lib/auth/staff'

interface CommentQueueProps {
  reader: Staff
  items: DeskComment[]
  back: string
  /** The queue whose comments these are. */
  of?: Queue
}

export function CommentQueue({ reader, items, back, of }: CommentQueueProps) {
  if (items.length === 0) return null
  return (
    <>
      <div className="desk-bulk">
        {items.filter(({ decidable }) => decidable).length > 1 && (
          <BulkForm back={back} keeping={items.every(({ state }) => state === 'approved')} />
        )}
        {of && (
          <p className="desk-hint" role="status" data-said="">
            {deskCopy.queueHints[of]}
          </p>
        )}
      </div>
      <ol className="desk-list">
        {items.map((item) => (
          <li key={item.id}>
            <CommentEntry item={item} featuring={can(reader, 'curate')} back={back} of={of} />
          </li>
        ))}
      </ol>
    </>
  )
}
