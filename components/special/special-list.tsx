import { Card } from '@/components/ui/card'
import type { StoryCard } from '@/lib/content/cards'

/** Beside the lead. */
const SECONDS = 4

interface SpecialListProps {
  stories: StoryCard[]
  heading: 'h2' | 'h3'
}

/** A lead, some beside it, the others below in columns. */
export function SpecialList({ stories, heading }: SpecialListProps) {
  const [lead, ...more] = stories
  if (!lead) return null
  return (
    <>
      <div className={more.length > 0 ? 'special-lead' : 'special-lead alone'}>
        <Card
          story={lead}
          look="feature"
          heading={heading}
          size="wide"
          sizes="(min-width: 62.5em) 40em, 100vw"
          summary
        />
        <Rows stories={more.slice(0, SECONDS)} heading={heading} className="special-seconds" />
      </div>
      <Rows stories={more.slice(SECONDS)} heading={heading} className="special-more" />
    </>
  )
}

interface RowsProps extends SpecialListProps {
  className: string
}

function Rows({ stories, heading, className }: RowsProps) {
  if (stories.length === 0) return null
  return (
    <div className={className}>
      {stories.map((story) => (
        <Card key={story.id} story={story} look="row" heading={heading} size="thumb" sizes="7em" />
      ))}
    </div>
  )
}
