import type { ReactNode } from 'react'
import { Player } from '@/components/video/player'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { mediaLabel } from '@/lib/origin'
import { story as storyPath } from '@/lib/routes'

/** A video in a body, with a link to its page; its caption (`children`, may be empty) where there is none. */
export function EmbeddedVideo({ story, children }: { story?: Story; children?: ReactNode }) {
  if (!story) return children ? <p>{children}</p> : null
  if (story.status === 'withdrawn') return <p className="note">{copy.story.withdrawnVideo}</p>
  const { id, title, cover, clip } = story
  const label = mediaLabel(clip?.aiKind)
  return (
    <figure className="embed">
      {clip ? (
        <Player story={{ id, title, cover, clip }} />
      ) : (
        <p className="note">{copy.story.clipMissing}</p>
      )}
      <figcaption>
        <bdi>{children}</bdi>{' '}
        <a href={storyPath(story)} dir="auto">
          {title}
        </a>
        {label && <small>{label}</small>}
      </figcaption>
    </figure>
  )
}
