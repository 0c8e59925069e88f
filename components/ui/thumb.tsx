import { Icon } from '@/components/ui/icon'
import { Picture, type widths } from '@/components/ui/picture'
import type { StoryCard } from '@/lib/content/cards'
import { copy } from '@/lib/copy'
import { formatDuration } from '@/lib/time'

export interface ThumbProps {
  story: StoryCard
  size: keyof typeof widths
  sizes: string
  eager?: boolean
  /** The second at which the reader left the clip. */
  watched?: number
}

/** 16:9, with the clip's duration; nothing for an article without a picture. */
export function Thumb({ story, watched, ...shown }: ThumbProps) {
  if (!story.cover && story.kind === 'article') return null
  return (
    <div className="thumb">
      {story.cover ? <Picture picture={story.cover} {...shown} /> : <Icon name="play" />}
      {story.duration !== null && <span className="chip">{formatDuration(story.duration)}</span>}
      {watched !== undefined && story.duration !== null && (
        <progress value={watched} max={story.duration} aria-label={copy.me.history.progress} />
      )}
    </div>
  )
}
