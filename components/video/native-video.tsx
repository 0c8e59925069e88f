import type { Picture } from '@/lib/content/cards'
import type { Clip } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { clipType } from '@/lib/media-type'
import { media, picture } from '@/lib/routes'

interface NativeVideoProps {
  title: string
  clip: Clip
  cover: Picture | null
}

export function NativeVideo({ title, clip, cover }: NativeVideoProps) {
  return (
    <video
      controls
      playsInline
      preload={cover ? 'none' : 'metadata'}
      poster={cover ? picture(cover.file, 1280) : undefined}
      aria-label={copy.player.label(title)}
      data-hls={clip.hls ? media(clip.hls) : undefined}
    >
      {clip.smallFile && (
        <source src={media(clip.smallFile)} media="(max-width: 640px)" type="video/mp4" />
      )}
      <source src={media(clip.file)} type={clipType(clip.file)} />
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
  )
}
