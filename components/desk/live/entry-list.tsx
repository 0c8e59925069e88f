import { deskLiveCopy as words } from '@/lib/copy/desk-live'
import type { DeskLiveEntry } from '@/lib/newsroom/live/read-live'
import { actionPage, actionPath, actions } from '@/lib/routes'
import { formatMinute, isoWithOffset } from '@/lib/time'

interface EntryListProps {
  story: number
  entries: DeskLiveEntry[]
  mayWrite: boolean
  mayLead: boolean
}

const acts = {
  waiting: ['release', 'remove'],
  published: ['remove'],
  removed: ['restore'],
} as const

export function EntryList({ story, entries, mayWrite, mayLead }: EntryListProps) {
  return (
    <section className="desk-part" aria-labelledby="entries">
      <h2 id="entries">{words.list}</h2>
      <latest-entries>
        {entries.length === 0 && <p className="empty">{words.empty}</p>}
        <ol className="desk-list live-list">
          {entries.map((entry) => {
            const names = { id: story, entry: entry.id }
            const name =
              entry.title || Array.from(entry.text).slice(0, 20).join('') || words.untitled
            return (
              <li key={entry.id} className="desk-item" data-status={entry.status}>
                <p className="meta desk-row">
                  <time dateTime={isoWithOffset(entry.at)}>{formatMinute(entry.at)}</time>
                  <strong>{words.states[entry.status]}</strong>
                  {marksOf(entry).map((mark) => (
                    <span key={mark}>{mark}</span>
                  ))}
                </p>
                <div>
                  {entry.title && (
                    <h3 dir="auto">
                      <bdi>{entry.title}</bdi>
                    </h3>
                  )}
                  <p className="live-text" dir="auto">
                    {entry.text}
                  </p>
                </div>
                <form
                  className="desk-row"
                  method="post"
                  action={actionPath(actions.deskLiveEntryState, names)}
                >
                  {mayLead &&
                    acts[entry.status].map((act) => (
                      <button
                        key={act}
                        className={act === 'remove' ? 'button quiet' : 'button'}
                        name="do"
                        value={act}
                        aria-label={words.act(words.acts[act], name)}
                      >
                        {words.acts[act]}
                      </button>
                    ))}
                  {mayWrite && (
                    <a
                      className="desk-link"
                      href={actionPage(actions.deskLiveEntry, names)}
                      aria-label={words.changeOf(name)}
                    >
                      {words.change}
                    </a>
                  )}
                </form>
              </li>
            )
          })}
        </ol>
      </latest-entries>
    </section>
  )
}

function marksOf({ pinned, keyEvent, editedAt, author, releasedBy }: DeskLiveEntry): string[] {
  return [
    pinned && words.pinned,
    keyEvent && words.keyEvent,
    editedAt && words.edited,
    author && words.by(author),
    releasedBy && words.releasedBy(releasedBy),
  ].filter((mark) => typeof mark === 'string')
}
