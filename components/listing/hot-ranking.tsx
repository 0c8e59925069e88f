import { Card } from '@/components/ui/card'
import type { StoryCard } from '@/lib/content/cards'

/** The first three are larger. Older pages have no ranks. */
export function HotRanking({ stories, ranked }: { stories: StoryCard[]; ranked: boolean }) {
  return (
    <ol className={ranked ? 'ranking ranked' : 'ranking'}>
      {stories.map((story, index) => (
        <li key={story.id}>
          <Card
            story={story}
            look="row item"
            heading="h2"
            size="card"
            sizes={ranked && index < 3 ? '(min-width: 62.5em) 24em, 7em' : '9em'}
            summary={ranked && index < 3}
          />
        </li>
      ))}
    </ol>
  )
}
