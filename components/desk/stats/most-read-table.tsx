import { exactNumber } from '@/components/desk/stats/change-words'
import { CursorPager } from '@/components/ui/cursor-pager'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { statsCopy as words } from '@/lib/copy/stats'
import type { MostRead } from '@/lib/desk/most-read'
import { routes, storyStats } from '@/lib/routes'
import type { Range } from '@/lib/schemas/stats-range'
import { formatMinute } from '@/lib/time'

interface MostReadProps extends MostRead {
  range: Range
  /** Whether this is not the first page. */
  older: boolean
}

export function MostReadTable({ stories, next, rankedAt, range, older }: MostReadProps) {
  return (
    <section aria-labelledby="most-read">
      <h2 id="most-read">{words.stories}</h2>
      {rankedAt !== null && <p className="desk-hint">{words.rankedAt(formatMinute(rankedAt))}</p>}
      {stories.length === 0 ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <table className="desk-table stats-table" aria-labelledby="most-read">
          <thead>
            <tr>
              <th scope="col">{words.story}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.views}</th>
            </tr>
          </thead>
          <tbody>
            {stories.map(({ id, title, columnName, views }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={storyStats(id)} dir="auto">
                    {title || deskStoriesCopy.untitled}
                  </a>
                </th>
                <td>{columnName}</td>
                <td>{exactNumber(views)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <CursorPager
        path={routes.deskStats}
        query={{ days: String(range) }}
        name="after"
        next={next}
        older={older}
        labels={words.pager}
      />
    </section>
  )
}
