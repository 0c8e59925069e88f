import { Mark } from '@/components/ui/mark'
import { Title } from '@/components/ui/title'
import { byDay } from '@/components/listing/by-day'
import type { SpecialStory } from '@/lib/content/specials'
import { story as storyPath } from '@/lib/routes'
import { formatClock, formatDay, isoWithOffset } from '@/lib/time'

interface TimelineProps {
  stories: SpecialStory[]
  heading: 'h2' | 'h3'
}

/** Newest first, by the day. */
export function SpecialTimeline({ stories, heading: Heading }: TimelineProps) {
  return byDay(stories, ({ story }) => story.publishedAt).map(({ day, items }) => (
    <div key={day} className="special-day">
      <p className="special-date">
        <time dateTime={day}>{formatDay(day)}</time>
      </p>
      <ol className="special-timeline">
        {items.map(({ story, title, note }) => (
          <li key={story.id}>
            <time dateTime={isoWithOffset(story.publishedAt)}>
              {formatClock(story.publishedAt)}
            </time>
            <Heading>
              <a href={storyPath(story)} dir="auto">
                <Mark story={story} />
                <Title text={title || story.title} />
              </a>
            </Heading>
            {(note || story.summary) && (
              <p className="summary" dir="auto">
                {note || story.summary}
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  ))
}
