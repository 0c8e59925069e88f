import { When } from '@/components/ui/when'
import type { StoryCard } from '@/lib/content/cards'

/** Column and date below a title; a column's own page leaves its name out. */
export function Meta({ story, column = true }: { story: StoryCard; column?: boolean }) {
  return (
    <p className="meta">
      {column && <span>{story.column.name}</span>}
      <When iso={story.publishedAt} />
    </p>
  )
}
