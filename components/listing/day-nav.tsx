import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'
import { archive } from '@/lib/routes'
import { formatDay } from '@/lib/time'

/** The nearest days with stories on either side. */
export function DayNav(days: { previous: string | null; following: string | null }) {
  return (
    <nav className="day-nav" aria-label={copy.lists.days}>
      {days.previous && (
        <a href={archive(days.previous)} rel="prev">
          <Icon name="back" />
          {copy.lists.previousDay}
          <span>{formatDay(days.previous)}</span>
        </a>
      )}
      {days.following && (
        <a href={archive(days.following)} rel="next">
          {copy.lists.followingDay}
          <span>{formatDay(days.following)}</span>
          <Icon name="forward" />
        </a>
      )}
    </nav>
  )
}
