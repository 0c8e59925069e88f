import { NativeVideo } from '@/components/video/native-video'
import type { Picture } from '@/lib/content/cards'
import type { Clip } from '@/lib/content/stories'
import { mediaLabel } from '@/lib/origin'
import { site } from '@/lib/site'

interface EmbedProps {
  story: { title: string; clip: Clip; cover: Picture | null }
  /** Absolute, since the frame is on another site. */
  page: string
  styles: string
}

export function Embed({ story, page, styles }: EmbedProps) {
  const label = mediaLabel(story.clip.aiKind)
  return (
    <html lang={site.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{`${story.title} - ${site.name}`}</title>
        <link rel="canonical" href={page} />
        <link rel="icon" href={site.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={styles} />
      </head>
      <body>
        <NativeVideo {...story} />
        <p>
          <a href={page} target="_top" rel="noopener" dir="auto">
            {story.title}
          </a>
          <span>{site.name}</span>
          {label && <span>{label}</span>}
        </p>
      </body>
    </html>
  )
}
