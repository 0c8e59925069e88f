import { Player } from '@/components/video/player'
import type { StoryCard } from '@/lib/content/cards'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { mediaLabel } from '@/lib/origin'

export function Stage({ story, next }: { story: Story; next: StoryCard[] }) {
  const { id, title, cover, clip } = story
  const label = mediaLabel(clip?.aiKind)
  return (
    <div className="stage dark">
      <div className="page">
        {clip ? (
          <Player story={{ id, title, cover, clip }} main next={next} />
        ) : (
          <p className="stage-empty">{copy.story.clipMissing}</p>
        )}
        {label && <p className="meta">{label}</p>}
      </div>
    </div>
  )
}
