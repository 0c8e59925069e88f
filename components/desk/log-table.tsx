import { CursorPager } from '@/components/ui/cursor-pager'
import { deskCopy } from '@/lib/copy/desk'
import type { AuditEntry } from '@/lib/desk/audit-log'
import { actionPage, actions, routes, withQuery } from '@/lib/routes'
import { formatTime } from '@/lib/time'

const words = deskCopy.log

interface LogTableProps {
  entries: AuditEntry[]
  next: number | null
  older: boolean
}

export function LogTable({ entries, next, older }: LogTableProps) {
  if (entries.length === 0) return <p className="empty">{words.empty}</p>
  return (
    <>
      <div className="desk-scroll" role="region" aria-label={words.heading} tabIndex={0}>
        <table className="desk-log">
          <thead>
            <tr>
              {[words.when, words.who, words.what, words.about, words.detail].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <LogRow key={entry.id} {...entry} />
            ))}
          </tbody>
        </table>
      </div>
      <CursorPager path={routes.deskLog} next={next} older={older} labels={deskCopy.pager} />
    </>
  )
}

function LogRow({ at, by, verb, about, detail }: AuditEntry) {
  return (
    <tr>
      <td>{formatTime(at)}</td>
      <td>
        {by ? (
          <a className="desk-link" href={actionPage(actions.deskReader, { id: by.id })} dir="auto">
            {by.nickname}
          </a>
        ) : (
          words.system
        )}
      </td>
      <td>{words.verbs[verb] ?? verb}</td>
      <td>
        <a className="desk-link" href={placeOf(about)}>
          {words.subjects[about.kind] ?? about.kind} #{about.id}
        </a>
      </td>
      <td dir="auto">{detail}</td>
    </tr>
  )
}

function placeOf({ kind, id }: AuditEntry['about']): string {
  if (kind === 'comment') return withQuery(routes.deskComments, { q: `#${id}` })
  return actionPage(kind === 'account' ? actions.deskReader : actions.deskComplaint, { id })
}
