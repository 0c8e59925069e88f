import { PlayerBar } from '@/components/video/player-bar'
import type { Picture } from '@/lib/content/cards'
import type { Clip } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { media, picture } from '@/lib/routes'

interface PlayerProps {
  story: { id: number; title: string; clip: Clip; cover: Picture | null }
  /** The page is about this video: it starts at `?t=` and may go on to the next. */
  main?: boolean
  /** The path of the video after this one. */
  next?: string
}

/** The browser's own player, with what it lacks where scripts run. */
export function Player({ story, main, next }: PlayerProps) {
  const { clip, cover } = story
  return (
    <video-player
      className={`player player-${shapeOf(clip)}`}
      story={story.id}
      main={main}
      next={next}
    >
      <div className="player-frame">
        <video
          controls
          playsInline
          preload={cover ? 'none' : 'metadata'}
          poster={cover ? picture(cover.key, 1280) : undefined}
          aria-label={copy.player.label(story.title)}
        >
          {clip.smallFile && (
            <source src={media(clip.smallFile)} media="(max-width: 640px)" type="video/mp4" />
          )}
          <source src={media(clip.file)} type="video/mp4" />
          {clip.captions && (
            <track
              kind="captions"
              src={media(clip.captions)}
              srcLang="zh"
              label={copy.player.captions}
              default
            />
          )}
          {copy.player.unsupported}
          <a href={media(clip.file)}>{copy.story.download}</a>
        </video>
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
