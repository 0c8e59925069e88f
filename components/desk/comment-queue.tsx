import { BulkForm } from '@/components/desk/bulk-form'
import { CommentEntry } from '@/components/desk/comment-entry'
import { deskCopy } from '@/lib/copy/desk'
import type { DeskComment } from '@/lib/desk/desk-comments'
import type { Staff } from '@/lib/auth/staff'

interface CommentQueueProps {
  reader: Staff
  items: DeskComment[]
  back: string
}

export function CommentQueue({ reader, items, back }: CommentQueueProps) {
  if (items.length === 0) return null
  return (
    <>
      <desk-keys hidden>
        <p className="desk-hint desk-keys" role="note" aria-label={deskCopy.keys.label}>
          {deskCopy.keys.help}
        </p>
      </desk-keys>
      <ol className="desk-list">
        {items.map((item) => (
          <li key={item.id}>
            <CommentEntry item={item} featuring={reader.role !== 'moderator'} back={back} />
          </li>
        ))}
      </ol>
      {items.filter(({ decidable }) => decidable).length > 1 && (
        <BulkForm back={back} keeping={items.every(({ state }) => state === 'approved')} />
      )}
    </>
  )
}
