import { Film } from '@/components/video/film'
import { PlayerBar } from '@/components/video/player-bar'
import type { Picture } from '@/lib/content/cards'
import type { Clip } from '@/lib/content/stories'

interface PlayerProps {
  story: { id: number; title: string; clip: Clip; cover: Picture | null }
  /** The page is about this video: it starts at `?t=` and may go on to the next. */
  main?: boolean
  /** The path of the video after this one. */
  next?: string
}

/** A film, with what the browser's own player lacks where scripts run. */
export function Player({ story, main, next }: PlayerProps) {
  const { title, clip, cover } = story
  return (
    <video-player
      className={`player player-${shapeOf(clip)}`}
      story={story.id}
      main={main}
      next={next}
    >
      <div className="player-frame">
        <Film {...{ title, clip, cover }} />
      </div>
      <PlayerBar goesOn={next !== undefined} />
    </video-player>
  )
}

/** The frame has its ratio before anything has loaded, so nothing moves. */
function shapeOf({ width, height }: Clip): 'wide' | 'square' | 'tall' {
  const ratio = width / height
  if (ratio > 1.2) return 'wide'
  return ratio < 0.8 ? 'tall' : 'square'
}
