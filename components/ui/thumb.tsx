import { Icon } from '@/components/ui/icon'
import { Picture, type widths } from '@/components/ui/picture'
import type { StoryCard } from '@/lib/content/cards'
import { formatDuration } from '@/lib/time'

export interface ThumbProps {
  story: StoryCard
  size: keyof typeof widths
  sizes: string
  eager?: boolean
}

/** The story's 16:9 picture with the clip's duration. An article without one draws nothing. */
export function Thumb({ story, ...shown }: ThumbProps) {
  if (!story.cover && story.kind === 'article') return null
  return (
    <div className="thumb">
      {story.cover ? <Picture picture={story.cover} {...shown} /> : <Icon name="play" />}
      {story.duration !== null && <span className="chip">{formatDuration(story.duration)}</span>}
    </div>
  )
}
