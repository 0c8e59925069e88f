import { FieldNames } from '@/components/desk/history/field-names'
import { CursorPager } from '@/components/ui/cursor-pager'
import { deskHistoryCopy as words } from '@/lib/copy/desk-history'
import type { Version, VersionList } from '@/lib/newsroom/history/versions'
import { actionPage, actions, storyHistory, withQuery } from '@/lib/routes'
import { formatTime } from '@/lib/time'

interface VersionTableProps {
  id: number
  list: VersionList
  older: boolean
  /** The versions that are compared. */
  from: number
  to: number
}

/** A plain form: two versions are chosen and compared. */
export function VersionTable({ id, list, older, from, to }: VersionTableProps) {
  const path = storyHistory(id)
  const { columns } = words
  const head = [columns.from, columns.to, columns.version, columns.time, columns.by]
  return (
    <section className="desk-part">
      <form action={path}>
        <div className="desk-row">
          <h2 id="versions">{words.versions}</h2>
          <button className="button">{words.compare.submit}</button>
        </div>
        <div className="desk-scroll" role="region" aria-labelledby="versions" tabIndex={0}>
          <table className="desk-table desk-cards history-versions">
            <thead>
              <tr>
                {[...head, columns.way, columns.fields, columns.restore].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.versions.map((version) => (
                <VersionRow
                  key={`${version.version} ${version.at}`}
                  id={id}
                  version={version}
                  latest={list.latest}
                  from={from}
                  to={to}
                />
              ))}
            </tbody>
          </table>
        </div>
      </form>
      <CursorPager path={path} next={list.next} older={older} labels={words.pager} />
    </section>
  )
}

interface VersionRowProps {
  id: number
  version: Version
  latest: number
  from: number
  to: number
}

function VersionRow({ id, version: { version, ...made }, latest, from, to }: VersionRowProps) {
  const restore = withQuery(actionPage(actions.deskRestore, { id }), { version: String(version) })
  const isFirst = made.way === null
  return (
    <tr>
      <td>
        <Choice name="from" version={version} isChosen={version === from} />
      </td>
      <td>
        <Choice name="to" version={version} isChosen={version === to} />
      </td>
      <th scope="row">
        {words.version(version)}
        {version === latest && ` · ${words.now}`}
      </th>
      <td className="history-time">{formatTime(made.at)}</td>
      <td dir="auto">{isFirst ? words.unknown : (made.by ?? words.erased)}</td>
      <td>{isFirst ? words.first : (words.ways[made.way ?? ''] ?? made.way)}</td>
      <td>
        <FieldNames fields={made.fields} />
      </td>
      <td>
        {version !== latest && (
          <a className="desk-link" href={restore}>
            {words.restore.link}
          </a>
        )}
      </td>
    </tr>
  )
}

interface ChoiceProps {
  name: 'from' | 'to'
  version: number
  isChosen: boolean
}

function Choice({ name, version, isChosen }: ChoiceProps) {
  return (
    <label className="desk-tick">
      <input type="radio" name={name} value={version} defaultChecked={isChosen} />
      <span className="hidden">{`${words.columns[name]}：${words.version(version)}`}</span>
    </label>
  )
}
