import { requireStaff } from '@/app/desk/require-staff'
import { DeskPage } from '@/app/desk/desk-page'
import type { SearchParams } from '@/app/private-page'
import { refusalOf } from '@/app/refusal'
import { withErrorPage } from '@/app/with-error-page'
import { SearchForm } from '@/components/desk/search-form'
import { DecisionResult } from '@/components/desk/decision-result'
import { FoundComments } from '@/components/desk/found-comments'
import { KeysHint } from '@/components/desk/keys-hint'
import { QueueList } from '@/components/desk/queue-list'
import { QueueTabs } from '@/components/desk/queue-tabs'
import { StoryFilter } from '@/components/desk/story-filter'
import { deskCopy } from '@/lib/copy/desk'
import { readQueueStory } from '@/lib/desk/queue-story'
import { parseQueue, readCounts, readQueue } from '@/lib/desk/queues'
import { searchComments } from '@/lib/desk/search'
import { routes, withQuery } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { MAX_QUERY } from '@/lib/schemas/search'

export const metadata = { title: deskCopy.nav.comments }

async function DeskCommentsPage({ searchParams }: { searchParams: SearchParams }) {
  const { queue: queueName, after, q, before, done, left, story: storyId } = await searchParams
  const query = typeof q === 'string' ? q.trim().slice(0, MAX_QUERY) : ''
  const queue = parseQueue(queueName)
  const place = typeof after === 'string' ? after : null
  const filter = { queue, story: String(parseId(storyId) ?? '') }
  const here = withQuery(routes.deskComments, query ? { q: query } : filter)
  const reader = await requireStaff(here, 'moderate')
  const story = query ? null : await readQueueStory(parseId(storyId))
  const id = story?.id ?? null
  return (
    <DeskPage
      reader={reader}
      path={routes.deskComments}
      heading={deskCopy.nav.comments}
      tools={<KeysHint />}
    >
      <div className="desk-bar">
        <QueueTabs current={query ? null : queue} counts={await readCounts(id)} story={id} />
        <SearchForm path={routes.deskComments} words={deskCopy.search} query={query} />
      </div>
      {story && <StoryFilter story={story} queue={queue} />}
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
          story={id}
          {...await readQueue(reader, queue, place, id)}
        />
      )}
    </DeskPage>
  )
}

export default withErrorPage(DeskCommentsPage)
