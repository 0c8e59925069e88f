interface FieldProps {
  name: string
  label: string
  hint: string
  value?: string
  error?: string
  /** Lines: of a text longer than one. */
  rows?: number
  type?: 'text' | 'url'
  required?: boolean
}

export function Field({
  name,
  label,
  hint,
  value,
  error,
  rows,
  type = 'text',
  required,
}: FieldProps) {
  const shared = {
    id: name,
    name,
    defaultValue: value,
    required,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${name}-error ${name}-hint` : `${name}-hint`,
  }
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <p className="field-hint" id={`${name}-hint`}>
        {hint}
      </p>
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {rows ? <textarea rows={rows} {...shared} /> : <input type={type} {...shared} />}
    </div>
  )
}
