import { copy } from '@/lib/copy'

interface ErrorSummaryProps {
  errors: Record<string, string>
  /** By field name, in the order of the form. */
  labels: Record<string, string>
}

/** At #errors; each error links to its field, except that of `form`. */
export function ErrorSummary({ errors, labels }: ErrorSummaryProps) {
  const fieldErrors = Object.entries(labels).filter(([name]) => errors[name])
  if (fieldErrors.length === 0 && !errors.form) return null
  return (
    <div className="error-summary" id="errors" role="alert" tabIndex={-1}>
      <h2>{copy.actions.errors}</h2>
      <ul>
        {fieldErrors.map(([name, label]) => (
          <li key={name}>
            <a href={`#${name}`}>{`${label}${copy.actions.colon}${errors[name]}`}</a>
          </li>
        ))}
        {errors.form && <li>{errors.form}</li>}
      </ul>
    </div>
  )
}
