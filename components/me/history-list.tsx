import { CursorPager } from '@/components/ui/cursor-pager'
import { StoryRow } from '@/components/me/story-row'
import { PostButton } from '@/components/me/post-button'
import { meCopy } from '@/lib/copy/me'
import type { HistoryEntry } from '@/lib/reader/history'
import type { OwnList } from '@/lib/content/own-list'
import { actions, routes } from '@/lib/routes'
import { formatDuration } from '@/lib/time'

interface HistoryListProps {
  list: OwnList<HistoryEntry>
  query: string
  older: boolean
}

export function HistoryList({ list, query, older }: HistoryListProps) {
  const words = meCopy.history
  if (list.items.length === 0) return <p className="empty">{query ? meCopy.none : words.empty}</p>
  return (
    <>
      <ul className="me-list">
        {list.items.map(({ story, seconds }) => (
          <StoryRow
            key={story.id}
            story={story}
            note={
              story.kind === 'video' && seconds > 0
                ? words.watchedTo(formatDuration(seconds))
                : undefined
            }
          >
            <PostButton
              action={actions.history}
              fields={{ act: 'one', story: story.id }}
              label={words.remove}
              about={story.title}
            />
          </StoryRow>
        ))}
      </ul>
      <CursorPager
        path={routes.history}
        query={{ q: query }}
        next={list.next}
        older={older}
        labels={meCopy.pager}
      />
    </>
  )
}
