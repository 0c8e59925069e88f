import type { ReactNode } from 'react'

interface FieldProps {
  name: string
  label: ReactNode
  hint?: string
  value?: string
  error?: string
  /** Number of lines; makes it a textarea. */
  rows?: number
  type?: 'text' | 'url' | 'password' | 'date'
  required?: boolean
  /** https://html.spec.whatwg.org/#autofill */
  autoComplete?: string
  inputMode?: 'numeric' | 'email'
  autoFocus?: boolean
}

export function Field({
  name,
  label,
  hint,
  value,
  error,
  rows,
  type = 'text',
  ...rest
}: FieldProps) {
  const about = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ')
  const shared = {
    id: name,
    name,
    defaultValue: value,
    // What is typed has its own direction; addresses and passwords are read from the left.
    dir: rows || type === 'text' ? ('auto' as const) : undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': about || undefined,
    ...rest,
  }
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {rows ? <textarea rows={rows} {...shared} /> : <input type={type} {...shared} />}
    </div>
  )
}
