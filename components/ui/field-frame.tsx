import type { ReactNode } from 'react'

interface FieldFrameProps {
  name: string
  label: ReactNode
  hint?: string
  error?: string
  /** With `aboutField`. */
  children: ReactNode
}

/** The label, hint and error of a field. */
export function FieldFrame({ name, label, hint, error, children }: FieldFrameProps) {
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
      {children}
    </div>
  )
}

/** What the field itself has, so that its frame is read with it. */
export function aboutField({ name, hint, error }: Omit<FieldFrameProps, 'label' | 'children'>) {
  const about = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ')
  return {
    id: name,
    name,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': about || undefined,
  }
}
