import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import type { StoryCard } from '@/lib/content/cards'

interface OwnStoryProps {
  story: StoryCard
  /** What this reader did with it, in words. */
  note?: string
  /** What can be done with it. */
  children?: ReactNode
}

/** A story in a reader's own list. */
export function OwnStory({ story, note, children }: OwnStoryProps) {
  return (
    <li>
      <Card story={story} look="row item" heading="h2" size="card" sizes="7em" />
      {(note ?? children) && (
        <div className="me-acts">
          {note && <span className="meta">{note}</span>}
          {children}
        </div>
      )}
    </li>
  )
}
