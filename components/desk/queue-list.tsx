import { AskDialog } from '@/components/desk/ask-dialog'
import { CommentQueue } from '@/components/desk/comment-queue'
import { CursorPager } from '@/components/ui/cursor-pager'
import { deskCopy } from '@/lib/copy/desk'
import { moderatingCopy } from '@/lib/copy/moderating'
import type { DeskList, Queue } from '@/lib/desk/queues'
import type { Staff } from '@/lib/auth/staff'
import { actionPath, actions, routes, withQuery } from '@/lib/routes'

interface QueueListProps extends DeskList {
  reader: Staff
  queue: Queue
  after: string | null
  story: number | null
}

export function QueueList({ reader, queue, after, story, items, next }: QueueListProps) {
  const query = { queue, story: story === null ? '' : String(story) }
  const back = withQuery(routes.deskComments, { ...query, after: after ?? '' })
  const { done, failed } = moderatingCopy
  return (
    <comment-decisions action={actionPath(actions.deskDecision)} done={done} failed={failed}>
      <CommentQueue reader={reader} items={items} back={back} of={queue} />
      <p className="empty" tabIndex={-1} data-none="" hidden={items.length > 0}>
        {deskCopy.empty}
      </p>
      <AskDialog />
      <CursorPager
        path={routes.deskComments}
        query={query}
        name="after"
        next={next}
        older={after !== null}
        labels={deskCopy.pager}
      />
    </comment-decisions>
  )
}
