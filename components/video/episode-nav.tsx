import { Icon } from '@/components/ui/icon'
import { Title } from '@/components/ui/title'
import type { Episodes } from '@/lib/content/episodes'
import { copy } from '@/lib/copy'
import { story as storyPath } from '@/lib/routes'

/** 上一期 and 下一期 of a programme. */
export function EpisodeNav({ previous, following }: Episodes) {
  if (!previous && !following) return null
  const words = copy.player
  return (
    <nav className="episode-nav" aria-label={words.episodes}>
      {previous && (
        <a href={storyPath(previous)} rel="prev">
          <Icon name="back" />
          {words.previous}
          <span dir="auto">
            <Title text={previous.title} />
          </span>
        </a>
      )}
      {following && (
        <a href={storyPath(following)} rel="next">
          {words.following}
          <span dir="auto">
            <Title text={following.title} />
          </span>
          <Icon name="forward" />
        </a>
      )}
    </nav>
  )
}
