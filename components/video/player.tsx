import { NativeVideo } from '@/components/video/native-video'
import { PlayerBar } from '@/components/video/player-bar'
import type { Picture } from '@/lib/content/cards'
import type { Clip } from '@/lib/content/stories'

interface PlayerProps {
  story: { id: number; title: string; clip: Clip; cover: Picture | null }
  /** Whether it is the page's own video, which starts at `?t=` and may continue with the next. */
  main?: boolean
  next?: string
}

/** The browser's player with additional controls if scripts run. */
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
        <NativeVideo {...{ title, clip, cover }} />
      </div>
      <PlayerBar hasNext={next !== undefined} />
    </video-player>
  )
}

/** Gives the frame a ratio before the video loads, to avoid a layout shift. */
function shapeOf({ width, height }: Clip): 'wide' | 'square' | 'tall' {
  const ratio = width / height
  if (ratio > 1.2) return 'wide'
  return ratio < 0.8 ? 'tall' : 'square'
}
