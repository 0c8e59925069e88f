import type { ReactNode } from 'react'
import { aboutField, FieldFrame } from '@/components/ui/field-frame'

interface FieldProps {
  name: string
  label: ReactNode
  hint?: string
  value?: string
  error?: string
  /** Number of lines; makes it a textarea. */
  rows?: number
  type?: 'text' | 'url' | 'password' | 'date' | 'datetime-local'
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
  const shared = {
    ...aboutField({ name, hint, error }),
    defaultValue: value,
    // What is typed has its own direction; addresses and passwords are read from the left.
    dir: rows || type === 'text' ? ('auto' as const) : undefined,
    ...rest,
  }
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      {rows ? <textarea rows={rows} {...shared} /> : <input type={type} {...shared} />}
    </FieldFrame>
  )
}
