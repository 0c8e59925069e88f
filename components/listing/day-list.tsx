import { Card } from '@/components/ui/card'
import { byDay } from '@/components/listing/by-day'
import type { StoryCard } from '@/lib/content/cards'
import { archive } from '@/lib/routes'
import { formatDay, weekday } from '@/lib/time'

/** Stories grouped by day. `column`: whether each names its column. */
export function DayList({ stories, column = true }: { stories: StoryCard[]; column?: boolean }) {
  return byDay(stories, ({ publishedAt }) => publishedAt).map(({ day, items }) => (
    <section key={day} className="day">
      <h2 className="day-name">
        <a href={archive(day)}>
          <time dateTime={day}>{formatDay(day)}</time> <span>{weekday(day)}</span>
        </a>
      </h2>
      <div className="day-items">
        {items.map((story) => (
          <Card
            key={story.id}
            story={story}
            look="row item"
            size="card"
            sizes="(min-width: 48em) 15em, 7em"
            summary
            column={column}
            clock
          />
        ))}
      </div>
    </section>
  ))
}
