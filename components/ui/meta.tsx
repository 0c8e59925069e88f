import { When } from '@/components/ui/when'
import type { StoryCard } from '@/lib/content/cards'
import { formatClock, isoWithOffset } from '@/lib/time'

interface MetaProps {
  story: StoryCard
  /** A column's own page leaves its name out. */
  column?: boolean
  /** The hour instead of the date, below a day's name. */
  clock?: boolean
}

/** Column and time below a title. */
export function Meta({ story, column = true, clock }: MetaProps) {
  const { publishedAt } = story
  return (
    <p className="meta">
      {column && <span>{story.column.name}</span>}
      {clock ? (
        <time dateTime={isoWithOffset(publishedAt)}>{formatClock(publishedAt)}</time>
      ) : (
        <When iso={publishedAt} />
      )}
    </p>
  )
}
