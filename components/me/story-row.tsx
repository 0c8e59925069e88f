import type { ReactNode } from 'react'
import { RowMenu } from '@/components/me/row-menu'
import { Card } from '@/components/ui/card'
import type { StoryCard } from '@/lib/content/cards'

interface OwnStoryProps {
  story: StoryCard
  heading?: 'h2' | 'h3'
  /** Replaces the column and the time. */
  meta?: ReactNode
  /** The second at which the reader left the clip. */
  watched?: number
  /** What is in its menu. */
  children?: ReactNode
}

export function StoryRow({ story, heading = 'h2', meta, watched, children }: OwnStoryProps) {
  return (
    <li className="me-row">
      <Card
        story={story}
        look="row item"
        heading={heading}
        meta={meta}
        watched={watched}
        size="card"
        sizes="9em"
      />
      {children && (
        <RowMenu id={String(story.id)} about={story.title}>
          {children}
        </RowMenu>
      )}
    </li>
  )
}
