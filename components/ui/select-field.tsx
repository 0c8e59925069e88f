import { aboutField, FieldFrame } from '@/components/ui/field-frame'

interface SelectFieldProps {
  name: string
  label: string
  value: string
  choices: [value: string, name: string][]
  hint?: string
  error?: string
}

export function SelectField({ name, label, value, choices, hint, error }: SelectFieldProps) {
  // A value that is no choice any more is not changed by an untouched form.
  const all = choices.some(([own]) => own === value) ? choices : [...choices, [value, value]]
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      <select {...aboutField({ name, hint, error })} defaultValue={value}>
        {all.map(([own, shown]) => (
          <option key={own} value={own}>
            {shown}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
