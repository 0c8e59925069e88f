import { byDay } from '@/components/listing/by-day'
import { Empty } from '@/components/me/empty'
import { HistoryRow } from '@/components/me/history-row'
import { CursorPager } from '@/components/ui/cursor-pager'
import { meCopy } from '@/lib/copy/me'
import type { OwnList } from '@/lib/content/own-list'
import type { HistoryEntry } from '@/lib/reader/history'
import { routes } from '@/lib/routes'
import { formatRecentDay } from '@/lib/time'

interface HistoryListProps {
  list: OwnList<HistoryEntry>
  query: string
  older: boolean
  now: Date
}

export function HistoryList({ list, query, older, now }: HistoryListProps) {
  if (list.items.length === 0) {
    if (query) return <p className="empty">{meCopy.none}</p>
    return <Empty text={meCopy.history.empty} ways={['home', 'hot', 'videos']} />
  }
  return (
    <>
      {byDay(list.items, ({ readAt }) => readAt).map(({ day, items }) => (
        <section key={day} className="me-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>
            <time dateTime={day}>{formatRecentDay(day, now)}</time>
          </h2>
          <ul className="me-list me-stories">
            {items.map((entry) => (
              <HistoryRow key={entry.story.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      <CursorPager
        path={routes.history}
        query={{ q: query }}
        next={list.next}
        older={older}
        labels={meCopy.pager}
      />
    </>
  )
}
