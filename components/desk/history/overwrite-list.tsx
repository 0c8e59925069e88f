import { FieldNames } from '@/components/desk/history/field-names'
import { CursorPager } from '@/components/ui/cursor-pager'
import { Sentence } from '@/components/ui/sentence'
import { When } from '@/components/ui/when'
import { deskHistoryCopy as copy } from '@/lib/copy/desk-history'
import type { Overwrite } from '@/lib/newsroom/overwritten/read-overwrites'
import { actionPath, actions, routes, storyHistory, withQuery } from '@/lib/routes'

const words = copy.overwritten

interface OverwriteListProps {
  overwrites: Overwrite[]
  next: number | null
  older: boolean
}

export function OverwriteList({ overwrites, next, older }: OverwriteListProps) {
  return (
    <>
      <p className="desk-hint">{words.hint}</p>
      {overwrites.length === 0 && <p className="empty">{words.empty}</p>}
      {overwrites.map((overwrite) => (
        <OverwriteEntry key={overwrite.id} {...overwrite} />
      ))}
      <CursorPager path={routes.deskOverwritten} next={next} older={older} labels={copy.pager} />
    </>
  )
}

function OverwriteEntry({ id, storyId, title, version, ...entry }: Overwrite) {
  const history = storyHistory(storyId)
  const compared = { from: String(version), to: String(version + 1) }
  return (
    <article className="desk-item" aria-labelledby={`overwrite-${id}`}>
      <h2 id={`overwrite-${id}`} dir="auto">
        {title || copy.untitled}
      </h2>
      <p>
        <Sentence words={words.lost} names={[entry.lostBy ?? copy.erased]} />
        （<When iso={entry.lostAt} />
        ）：
        <strong>
          <FieldNames fields={entry.fields} />
        </strong>
      </p>
      <p>
        <Sentence
          words={words.by}
          names={[entry.by ?? copy.erased, copy.ways[entry.way] ?? entry.way]}
        />
        （<When iso={entry.at} />）
      </p>
      <form className="desk-row" method="post" action={actionPath(actions.deskOverwrite, { id })}>
        <button className="button" name="verdict" value="restore">
          {words.restore}
        </button>
        <button className="button quiet" name="verdict" value="settle">
          {words.settle}
        </button>
        <a className="desk-link" href={withQuery(history, compared)}>
          {words.compare}
        </a>
      </form>
    </article>
  )
}
