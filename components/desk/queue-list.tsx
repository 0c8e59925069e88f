import { CommentQueue } from '@/components/desk/comment-queue'
import { FurtherLink } from '@/components/desk/further-link'
import { deskCopy } from '@/lib/copy/desk'
import type { DeskList, Queue } from '@/lib/desk/queues'
import type { Staff } from '@/lib/auth/staff'
import { routes, withQuery } from '@/lib/routes'

interface QueueListProps extends DeskList {
  reader: Staff
  queue: Queue
  /** The cursor that this page begins after. */
  place: string | null
}

export function QueueList({ reader, queue, place, items, next }: QueueListProps) {
  const back = withQuery(routes.deskComments, { queue, after: place ?? '' })
  return (
    <>
      <p className="desk-hint">{deskCopy.queueHints[queue]}</p>
      {items.length === 0 && <p className="empty">{deskCopy.empty}</p>}
      <CommentQueue reader={reader} items={items} back={back} />
      <FurtherLink
        path={routes.deskComments}
        asked={{ queue }}
        name="after"
        next={next}
        further={place !== null}
      />
    </>
  )
}
