import { reviewCopy } from '@/lib/copy/review'
import type { ReviewSheet } from '@/lib/newsroom/review/read-sheet'
import { actionPage, actions } from '@/lib/routes'

const words = reviewCopy.sheetPage

/** Not on paper. */
export function SheetTools({ path, sheet }: { path: string; sheet: ReviewSheet }) {
  return (
    <form className="desk-row review-tools" action={path}>
      <a className="desk-link" href={actionPage(actions.deskReview, { id: sheet.id })}>
        {reviewCopy.steps.heading}
      </a>
      <div className="field">
        <label htmlFor="version">{words.pick}</label>
        <input
          id="version"
          name="version"
          type="number"
          min={1}
          max={sheet.newest}
          defaultValue={sheet.version}
        />
      </div>
      <button className="button quiet">{words.show}</button>
      <p className="desk-hint">{words.print}</p>
    </form>
  )
}
