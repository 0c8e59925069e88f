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
export function RejectFields({ about = '', ...values }: RejectFieldsProps) {
  const ids = { reason: `reason${about}`, words: `words${about}` }
  const hint = `${ids.words}-hint`
  return (
    <div className="desk-row desk-reasons">
      <div className="field">
        <label htmlFor={ids.reason}>{words.reason}</label>
        <FieldError of={ids.reason} text={values.error} />
        <select
          id={ids.reason}
          name="reason"
          defaultValue={values.reason ?? ''}
          aria-invalid={values.error ? true : undefined}
          aria-describedby={values.error && errorId(ids.reason)}
          data-key="r"
        >
          <option value="">{words.choose}</option>
          {words.reasons.map((reason, index) => (
            <option key={reason} value={reason}>
              {index + 1} {reason}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={ids.words}>{words.words}</label>
        <p className="field-hint" id={hint}>
          {words.wordsHint}
        </p>
        <FieldError of={ids.words} text={values.moreError} />
        <input
          id={ids.words}
          name="words"
          dir="auto"
          defaultValue={values.more}
          aria-invalid={values.moreError ? true : undefined}
          aria-describedby={values.moreError ? `${errorId(ids.words)} ${hint}` : hint}
        />
      </div>
      <button className="button" name="verdict" value="reject">
        {words.reject}
      </button>
    </div>
  )
}

const errorId = (field: string) => `${field}-error`

function FieldError({ of, text }: { of: string; text: string | undefined }) {
  if (!text) return null
  return (
    <p className="field-error" id={errorId(of)}>
      {text}
    </p>
  )
}
