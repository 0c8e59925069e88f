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

/** 16:9, with the clip's duration; nothing for an article without a picture. */
export function Thumb({ story, ...shown }: ThumbProps) {
  if (!story.cover && story.kind === 'article') return null
  return (
    <div className="thumb">
      {story.cover ? <Picture picture={story.cover} {...shown} /> : <Icon name="play" />}
      {story.duration !== null && <span className="chip">{formatDuration(story.duration)}</span>}
    </div>
  )
}
