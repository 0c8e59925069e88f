import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { CommentSearch } from '@/components/desk/comment-search'
import { DecisionResult } from '@/components/desk/decision-result'
import { FoundComments } from '@/components/desk/found-comments'
import { QueueList } from '@/components/desk/queue-list'
import { QueueTabs } from '@/components/desk/queue-tabs'
import { deskCopy } from '@/lib/copy/desk'
import { parseQueue, readQueue } from '@/lib/desk/queues'
import { searchComments } from '@/lib/desk/search'
import { routes, withQuery } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { MAX_QUERY } from '@/lib/schemas/search'

async function DeskCommentsPage({ searchParams }: { searchParams: SearchParams }) {
  const { queue: queueName, after, q, before, done, left } = await searchParams
  const query = typeof q === 'string' ? q.trim().slice(0, MAX_QUERY) : ''
  const queue = parseQueue(queueName)
  const place = typeof after === 'string' ? after : null
  const here = withQuery(routes.deskComments, query ? { q: query } : { queue })
  const reader = await requireStaff(here, 'moderator')
  return (
    <DeskPage reader={reader} path={routes.deskComments} heading={deskCopy.nav.comments}>
      <QueueTabs current={query ? null : queue} />
      <CommentSearch query={query} />
      <DecisionResult done={done} left={left} />
      {await refusalOf(routes.deskComments, searchParams)}
      {query ? (
        <FoundComments
          reader={reader}
          query={query}
          found={await searchComments(reader, query, parseId(before))}
        />
      ) : (
        <QueueList
          reader={reader}
          queue={queue}
          after={place}
          {...await readQueue(reader, queue, place)}
        />
      )}
    </DeskPage>
  )
}

export default withErrorPage(DeskCommentsPage)
