import { deskCopy } from '@/lib/copy/desk'

const words = deskCopy.decide

interface RejectFieldsProps {
  /** Makes the fields' ids unique on the page. */
  about?: string
  reason?: string
  more?: string
  error?: string
  moreError?: string
}

/** The author gets both the chosen reason and the words. */
export function RejectFields({ about = '', ...given }: RejectFieldsProps) {
  const ids = { reason: `reason${about}`, words: `words${about}` }
  const hint = `${ids.words}-hint`
  return (
    <div className="desk-row">
      <div className="field">
        <label htmlFor={ids.reason}>{words.reason}</label>
        <Fault of={ids.reason} text={given.error} />
        <select
          id={ids.reason}
          name="reason"
          defaultValue={given.reason ?? ''}
          aria-invalid={given.error ? true : undefined}
          aria-describedby={given.error && faultOf(ids.reason)}
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
        <p className="field-hint" id={hint}>
          {words.wordsHint}
        </p>
        <Fault of={ids.words} text={given.moreError} />
        <input
          id={ids.words}
          name="words"
          defaultValue={given.more}
          aria-invalid={given.moreError ? true : undefined}
          aria-describedby={given.moreError ? `${faultOf(ids.words)} ${hint}` : hint}
        />
      </div>
      <button className="button" name="verdict" value="reject">
        {words.reject}
      </button>
    </div>
  )
}

const faultOf = (field: string) => `${field}-error`

function Fault({ of, text }: { of: string; text: string | undefined }) {
  if (!text) return null
  return (
    <p className="field-error" id={faultOf(of)}>
      {text}
    </p>
  )
}
