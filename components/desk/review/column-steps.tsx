import { reviewCopy } from '@/lib/copy/review'
import type { ColumnSteps as Column } from '@/lib/newsroom/review/steps'
import { actionPath, actions } from '@/lib/routes'

const words = reviewCopy.columnSteps

/** The steps of each column, with a button for every change. */
export function ColumnSteps({ columns }: { columns: Column[] }) {
  return (
    <ul>
      {columns.map((column) => (
        <li key={column.slug} className="desk-item">
          <h2>{column.name}</h2>
          {column.steps.length === 0 && <p className="desk-hint">{words.none}</p>}
          <ol className="review-steps">
            {column.steps.map((kind, index) => (
              <li key={kind}>
                <form
                  method="post"
                  action={actionPath(actions.deskReviewSteps)}
                  className="desk-row"
                >
                  <strong>{reviewCopy.kinds[kind]}</strong>
                  <input type="hidden" name="column" value={column.slug} />
                  <input type="hidden" name="kind" value={kind} />
                  {index > 0 && (
                    <button
                      className="button quiet"
                      name="change"
                      value="up"
                      aria-label={words.upLabel(column.name, reviewCopy.kinds[kind])}
                    >
                      {words.up}
                    </button>
                  )}
                  <button
                    className="button quiet"
                    name="change"
                    value="remove"
                    aria-label={words.removeLabel(column.name, reviewCopy.kinds[kind])}
                  >
                    {words.remove}
                  </button>
                </form>
              </li>
            ))}
          </ol>
          <AddStep {...column} />
        </li>
      ))}
    </ul>
  )
}

function AddStep({ slug, name, steps }: Column) {
  const left = reviewCopy.kindOrder.filter((kind) => !steps.includes(kind))
  if (left.length === 0) return null
  const id = `kind-${slug}`
  return (
    <form method="post" action={actionPath(actions.deskReviewSteps)} className="desk-row">
      <input type="hidden" name="column" value={slug} />
      <div className="field">
        <label htmlFor={id}>{words.addLabel(name)}</label>
        <select id={id} name="kind">
          {left.map((kind) => (
            <option key={kind} value={kind}>
              {reviewCopy.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      <button className="button" name="change" value="add">
        {words.add}
      </button>
    </form>
  )
}
