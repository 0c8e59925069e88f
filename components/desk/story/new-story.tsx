import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { actionPath, actions } from '@/lib/routes'

const { create, filter: words } = deskStoriesCopy

interface NewStoryProps {
  /** The one that the list shows; null: all. */
  column: string | null
  /** Where they may write; null: everywhere. */
  columns: { slug: string; name: string }[] | null
}

export function NewStory({ column, columns }: NewStoryProps) {
  if (columns?.length === 0) return null
  return (
    <form className="desk-row" method="post" action={actionPath(actions.deskStories)}>
      {columns ? (
        <div className="field">
          <select name="column" aria-label={words.column} defaultValue={column ?? undefined}>
            {columns.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ) : (
        column !== null && <input type="hidden" name="column" value={column} />
      )}
      <button className="button" name="kind" value="article">
        {create.article}
      </button>
      <button className="button quiet" name="kind" value="video">
        {create.video}
      </button>
    </form>
  )
}
