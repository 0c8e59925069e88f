import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import type { StoryCard } from '@/lib/content/cards'

interface OwnStoryProps {
  story: StoryCard
  heading?: 'h2' | 'h3'
  /** A line below the title. */
  note?: ReactNode
  /** Forms. */
  children?: ReactNode
}

export function StoryRow({ story, heading = 'h2', note, children }: OwnStoryProps) {
  return (
    <li>
      <Card story={story} look="row item" heading={heading} size="card" sizes="7em" />
      {(note ?? children) && (
        <div className="me-actions">
          {note && <span className="meta">{note}</span>}
          {children}
        </div>
      )}
    </li>
  )
}
