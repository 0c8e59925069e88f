import { CommentQueue } from '@/components/desk/comment-queue'
import { CursorPager } from '@/components/ui/cursor-pager'
import { deskCopy } from '@/lib/copy/desk'
import type { DeskList, Queue } from '@/lib/desk/queues'
import type { Staff } from '@/lib/auth/staff'
import { routes, withQuery } from '@/lib/routes'

interface QueueListProps extends DeskList {
  reader: Staff
  queue: Queue
  after: string | null
}

export function QueueList({ reader, queue, after, items, next }: QueueListProps) {
  const back = withQuery(routes.deskComments, { queue, after: after ?? '' })
  return (
    <>
      <p className="desk-hint">{deskCopy.queueHints[queue]}</p>
      {items.length === 0 && <p className="empty">{deskCopy.empty}</p>}
      <CommentQueue reader={reader} items={items} back={back} />
      <CursorPager
        path={routes.deskComments}
        query={{ queue }}
        name="after"
        next={next}
        older={after !== null}
        labels={deskCopy.pager}
      />
    </>
  )
}
