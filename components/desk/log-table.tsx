import { FurtherLink } from '@/components/desk/further-link'
import { deskCopy } from '@/lib/copy/desk'
import type { AuditEntry } from '@/lib/desk/audit-log'
import { actionPage, actions, routes, withQuery } from '@/lib/routes'
import { formatTime } from '@/lib/time'

const words = deskCopy.log

interface LogTableProps {
  entries: AuditEntry[]
  next: number | null
  further: boolean
}

export function LogTable({ entries, next, further }: LogTableProps) {
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
      <FurtherLink path={routes.deskLog} name="before" next={next} further={further} />
    </>
  )
}

function LogRow({ at, by, verb, about, detail }: AuditEntry) {
  return (
    <tr>
      <td>{formatTime(at)}</td>
      <td>
        {by ? (
          <a className="desk-link" href={actionPage(actions.deskReader, { id: by.id })}>
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
      <td>{detail}</td>
    </tr>
  )
}

function placeOf({ kind, id }: AuditEntry['about']): string {
  if (kind === 'comment') return withQuery(routes.deskComments, { q: `#${id}` })
  return actionPage(kind === 'account' ? actions.deskReader : actions.deskComplaint, { id })
}
