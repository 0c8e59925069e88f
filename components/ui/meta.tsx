import { When } from '@/components/ui/when'
import type { StoryCard } from '@/lib/content/cards'
import { formatClock, isoWithOffset } from '@/lib/time'

interface MetaProps {
  story: StoryCard
  column?: boolean
  /** The time instead of the date. */
  clock?: boolean
}

export function Meta({ story, column = true, clock }: MetaProps) {
  const { publishedAt } = story
  return (
    <p className="meta">
      {column && <span dir="auto">{story.column.name}</span>}
      {clock ? (
        <time dateTime={isoWithOffset(publishedAt)}>{formatClock(publishedAt)}</time>
      ) : (
        <When iso={publishedAt} />
      )}
    </p>
  )
}
