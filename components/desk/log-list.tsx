import { deskCopy } from '@/lib/copy/desk'
import type { AuditEntry } from '@/lib/desk/audit-log'
import { actionPage, actions, pictureAt, routes, sourceAt, withQuery } from '@/lib/routes'
import { formatTime } from '@/lib/time'

const words = deskCopy.log

/** Narrow: a card for each entry; wide: a line. */
export function LogList({ entries }: { entries: AuditEntry[] }) {
  if (entries.length === 0) return <p className="empty">{words.empty}</p>
  return (
    <ol className="desk-log" aria-label={words.heading}>
      {entries.map((entry) => (
        <Entry key={entry.id} {...entry} />
      ))}
    </ol>
  )
}

function Entry({ at, by, verb, about, detail }: AuditEntry) {
  const name = words.subjects[about.kind] ?? about.kind
  const place = placeOf(about)
  const subject = `${name} ${NAMED.has(about.kind) ? '' : '#'}${about.id}`
  return (
    <li>
      <time dateTime={at}>{formatTime(at)}</time>
      {by ? (
        <a
          className="desk-link"
          href={withQuery(routes.deskLog, { who: by.nickname })}
          title={words.onlyThis(by.nickname)}
          dir="auto"
        >
          {by.nickname}
        </a>
      ) : (
        <span>{words.system}</span>
      )}
      <strong>{words.verbs[verb] ?? verb}</strong>
      {place === null ? (
        <span>{subject}</span>
      ) : (
        <a className="desk-link" href={place}>
          {subject}
        </a>
      )}
      {detail && <p dir="auto">{detail}</p>}
    </li>
  )
}

/** Known by a name, not by a number. */
const NAMED = new Set(['picture', 'source', 'term'])

/** Null: a kind without a page. */
function placeOf({ kind, id }: AuditEntry['about']): string | null {
  if (kind === 'comment') return withQuery(routes.deskComments, { q: `#${id}` })
  if (kind === 'picture') return pictureAt(id)
  if (kind === 'source') return sourceAt(id)
  if (kind === 'term') return routes.deskTerms
  if (kind === 'slot') return routes.deskHome
  if (kind === 'banner') return routes.deskBanner
  const page = {
    account: actions.deskReader,
    complaint: actions.deskComplaint,
    story: actions.deskStory,
    special: actions.deskSpecial,
    film: actions.deskFilm,
  }
  return Object.hasOwn(page, kind) ? actionPage(page[kind as keyof typeof page], { id }) : null
}
