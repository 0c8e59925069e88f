import { CursorPager } from '@/components/ui/cursor-pager'
import { deskHistoryCopy as copy } from '@/lib/copy/desk-history'
import type { Deleted } from '@/lib/newsroom/bin/read-bin'
import { actionPath, actions, routes, storyHistory } from '@/lib/routes'
import { formatTime } from '@/lib/time'

const words = copy.bin

interface BinTableProps {
  deleted: Deleted[]
  next: string | null
  older: boolean
}

export function BinTable({ deleted, next, older }: BinTableProps) {
  if (deleted.length === 0 && !older) return <p className="empty">{words.empty}</p>
  return (
    <>
      <p className="desk-hint">{words.hint}</p>
      <div className="desk-scroll" role="region" aria-label={words.heading} tabIndex={0}>
        <table className="desk-table desk-cards">
          <thead>
            <tr>
              {Object.values(words.columns).map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {deleted.map((row) => (
              <BinRow key={`${row.table} ${row.rowKey}`} {...row} />
            ))}
          </tbody>
        </table>
      </div>
      <CursorPager path={routes.deskBin} next={next} older={older} labels={copy.pager} />
    </>
  )
}

function BinRow({ table, rowKey, name, at, daysLeft }: Deleted) {
  const history = storyHistory(rowKey)
  const shown = name || copy.untitled
  return (
    <tr>
      <td>{words.kinds[table] ?? table}</td>
      <th scope="row" dir="auto">
        {table === 'story' ? (
          <a className="desk-link" href={history}>
            {shown}
          </a>
        ) : (
          shown
        )}
      </th>
      <td className="history-time">{formatTime(at)}</td>
      <td>{words.days(daysLeft)}</td>
      <td>
        <form method="post" action={actionPath(actions.deskBinRestore)}>
          <input type="hidden" name="table" value={table} />
          <button
            className="button quiet"
            name="key"
            value={rowKey}
            aria-label={words.restoreNamed(shown)}
          >
            {words.restore}
          </button>
        </form>
      </td>
    </tr>
  )
}
