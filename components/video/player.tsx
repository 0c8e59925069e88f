import { PlayerEnd } from '@/components/video/player-end'
import { NativeVideo } from '@/components/video/native-video'
import { PlayerBar } from '@/components/video/player-bar'
import { PlayerCover } from '@/components/video/player-cover'
import { Icon } from '@/components/ui/icon'
import type { Picture, StoryCard } from '@/lib/content/cards'
import type { Clip } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { story as storyPath } from '@/lib/routes'

interface PlayerProps {
  story: { id: number; title: string; clip: Clip; cover: Picture | null }
  /** Whether it is the page's own video, which starts at `?t=` and may continue with the next. */
  main?: boolean
  next?: StoryCard[]
}

/** The browser's player with additional controls if scripts run. */
export function Player({ story, main, next = [] }: PlayerProps) {
  const { title, clip, cover } = story
  const [first] = next
  return (
    <video-player
      className={`player player-${shapeOf(clip)}`}
      story={story.id}
      main={main}
      next={first && storyPath(first)}
    >
      <div className="player-frame">
        <div className="player-view">
          <NativeVideo {...{ title, clip, cover }} />
          <PlayerCover />
          {main && <PlayerEnd next={next} />}
          {main && (
            <button
              type="button"
              className="player-close"
              aria-label={copy.player.closeMini}
              data-close
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      </div>
      <PlayerBar hasNext={next.length > 0} />
    </video-player>
  )
}

/** Gives the frame a ratio before the video loads, to avoid a layout shift. */
function shapeOf({ width, height }: Clip): 'wide' | 'square' | 'tall' {
  const ratio = width / height
  if (ratio > 1.2) return 'wide'
  return ratio < 0.8 ? 'tall' : 'square'
}
