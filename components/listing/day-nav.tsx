import { Icon } from '@/components/ui/icon'
import type { Neighbours } from '@/lib/content/archive-neighbours'
import { copy } from '@/lib/copy'
import { archive } from '@/lib/routes'
import { formatDay } from '@/lib/time'

interface DayNavProps extends Neighbours {
  words?: { previous: string; following: string }
}

export function DayNav({ previous, following, words = copy.lists.neighbours.day }: DayNavProps) {
  return (
    <nav className="day-nav" aria-label={copy.lists.days}>
      {previous && (
        <a href={archive(previous)} rel="prev">
          <Icon name="back" />
          {words.previous}
          <span>{formatDay(previous)}</span>
        </a>
      )}
      {following && (
        <a href={archive(following)} rel="next">
          {words.following}
          <span>{formatDay(following)}</span>
          <Icon name="forward" />
        </a>
      )}
    </nav>
  )
}
