import { Thumb } from '@/components/ui/thumb'
import { Title } from '@/components/ui/title'
import type { StoryCard } from '@/lib/content/cards'
import { copy } from '@/lib/copy'
import { story as storyPath } from '@/lib/routes'

const SHOWN = 3

/** Hidden until the video has ended (end-card.ts). */
export function PlayerEnd({ next }: { next: StoryCard[] }) {
  return (
    <div className="player-end" data-end hidden>
      <button type="button" className="button">
        {copy.player.replay}
      </button>
      <ul>
        {next.slice(0, SHOWN).map((story) => (
          <li key={story.id}>
            <a href={storyPath(story)} dir="auto">
              <Thumb story={story} size="card" sizes="16em" />
              <span>
                <Title text={story.title} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
