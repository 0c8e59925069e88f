import type { ReactNode } from 'react'
import { Player } from '@/components/video/player'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { story as storyPath } from '@/lib/routes'

/** A video in a body, with a link to its page. The caption (`children`) may be empty. */
export function EmbeddedVideo({ story, children }: { story?: Story; children?: ReactNode }) {
  if (!story) return null
  if (story.status === 'withdrawn') return <p className="note">{copy.story.withdrawnVideo}</p>
  const { id, title, cover, clip } = story
  return (
    <figure className="embed">
      {clip && <Player story={{ id, title, cover, clip }} />}
      <figcaption>
        {children} <a href={storyPath(story)}>{title}</a>
      </figcaption>
    </figure>
  )
}
