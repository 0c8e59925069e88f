import { Mark } from '@/components/ui/mark'
import { Title } from '@/components/ui/title'
import type { StoryCard } from '@/lib/content/cards'
import { story as storyPath } from '@/lib/routes'
import { formatClock, formatDuration, isoWithOffset } from '@/lib/time'

export function ClockList({ stories }: { stories: StoryCard[] }) {
  return (
    <ol className="clock-list">
      {stories.map((story) => (
        <li key={story.id}>
          <time dateTime={isoWithOffset(story.publishedAt)}>{formatClock(story.publishedAt)}</time>
          <a href={storyPath(story)} dir="auto">
            <Mark story={story} />
            <Title text={story.title} />
          </a>
          <p className="meta">
            {story.duration === null ? (
              <bdi>{story.column.name}</bdi>
            ) : (
              <>
                <span dir="auto">{story.column.name}</span>
                {formatDuration(story.duration)}
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
