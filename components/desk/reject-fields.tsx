import { deskCopy } from '@/lib/copy/desk'

const words = deskCopy.decide

interface RejectFieldsProps {
  /** What makes the fields' ids different from those of other forms. */
  about?: string
  reason?: string
  more?: string
  error?: string
  moreError?: string
}

/** A usual reason, and more words; the author is told both. */
export function RejectFields({ about = '', ...given }: RejectFieldsProps) {
  const ids = { reason: `reason${about}`, words: `words${about}` }
  return (
    <div className="desk-row">
      <div className="field">
        <label htmlFor={ids.reason}>{words.reason}</label>
        {given.error && <p className="field-error">{given.error}</p>}
        <select
          id={ids.reason}
          name="reason"
          defaultValue={given.reason ?? ''}
          aria-invalid={given.error ? true : undefined}
          data-key="r"
        >
          <option value="">{words.choose}</option>
          {words.reasons.map((reason) => (
            <option key={reason}>{reason}</option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={ids.words}>{words.words}</label>
        <p className="field-hint">{words.wordsHint}</p>
        {given.moreError && <p className="field-error">{given.moreError}</p>}
        <input id={ids.words} name="words" defaultValue={given.more} />
      </div>
      <button className="button" name="verdict" value="reject">
        {words.reject}
      </button>
    </div>
  )
}
