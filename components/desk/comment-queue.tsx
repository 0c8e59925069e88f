import { BulkForm } from '@/components/desk/bulk-form'
import { CommentEntry } from '@/components/desk/comment-entry'
import { DeskKeys } from '@/components/desk/desk-keys.client'
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
      <DeskKeys />
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
