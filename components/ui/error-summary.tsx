import { copy } from '@/lib/copy'

interface ErrorSummaryProps {
  errors: Record<string, string>
  /** By field name, in the order of the form. */
  labels: Record<string, string>
}

/** At #errors; each error links to its field, except those of the form as a whole and of hidden fields. */
export function ErrorSummary({ errors, labels }: ErrorSummaryProps) {
  const fieldErrors = Object.entries(labels).filter(([name]) => errors[name])
  const others = Object.entries(errors).filter(([name]) => !Object.hasOwn(labels, name))
  if (fieldErrors.length + others.length === 0) return null
  return (
    <div className="error-summary" id="errors" role="alert" tabIndex={-1}>
      <h2>{copy.actions.errors}</h2>
      <ul>
        {fieldErrors.map(([name, label]) => (
          <li key={name}>
            <a href={`#${name}`}>{`${label}${copy.actions.colon}${errors[name]}`}</a>
          </li>
        ))}
        {[...new Set(others.map(([, sentence]) => sentence))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
