import { PostButton } from '@/components/me/post-button'
import { StoryRow } from '@/components/me/story-row'
import { isUnfinished } from '@/components/video/start-position'
import { meCopy } from '@/lib/copy/me'
import type { HistoryEntry } from '@/lib/reader/history'
import { actions } from '@/lib/routes'
import { formatClock, formatDuration, isoWithOffset } from '@/lib/time'

export function HistoryRow({ entry: { story, readAt, seconds } }: { entry: HistoryEntry }) {
  const words = meCopy.history
  const { duration } = story
  const watched = duration !== null && seconds > 0
  const unfinished = watched && isUnfinished(seconds, duration)
  return (
    <StoryRow
      story={story}
      heading="h3"
      watched={watched ? (unfinished ? seconds : duration) : undefined}
      meta={
        <p className="meta">
          <span dir="auto">{story.column.name}</span>
          <time dateTime={isoWithOffset(readAt)}>{formatClock(readAt)}</time>
          {watched && (
            <strong>{unfinished ? words.watchedTo(formatDuration(seconds)) : words.watched}</strong>
          )}
        </p>
      }
    >
      <PostButton
        action={actions.history}
        fields={{ act: 'one', story: story.id }}
        label={words.remove}
        about={story.title}
        danger
      />
    </StoryRow>
  )
}
