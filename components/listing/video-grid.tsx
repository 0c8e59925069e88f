import { Card } from '@/components/ui/card'
import type { StoryCard } from '@/lib/content/cards'

interface VideoGridProps {
  videos: StoryCard[]
  /** Whether each names its column. */
  column?: boolean
  /** Whether the grid is at the top of the page, so that its first picture loads eagerly. */
  first?: boolean
  heading?: 'h2' | 'h3'
}

export function VideoGrid({ videos, column = true, first, heading = 'h2' }: VideoGridProps) {
  return (
    <div className="episodes">
      {videos.map((video, index) => (
        <Card
          key={video.id}
          story={video}
          heading={heading}
          size="card"
          sizes="(min-width: 62.5em) 18em, 48vw"
          eager={first && index === 0}
          column={column}
        />
      ))}
    </div>
  )
}
