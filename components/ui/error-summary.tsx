import { copy } from '@/lib/copy'

interface ErrorSummaryProps {
  errors: Record<string, string>
  /** By the name of the field, in the order of the form. */
  labels: Record<string, string>
}

/** Where a refused form begins (#errors): each fault leads to its field. */
export function ErrorSummary({ errors, labels }: ErrorSummaryProps) {
  const faults = [...Object.keys(labels), 'form'].filter((name) => errors[name])
  if (faults.length === 0) return null
  return (
    <div className="error-summary" id="errors" role="alert" tabIndex={-1}>
      <h2>{copy.doors.errors}</h2>
      <ul>
        {faults.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>
              {[labels[name], errors[name]].filter(Boolean).join(copy.doors.colon)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
