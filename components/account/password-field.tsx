import type { ComponentProps } from 'react'
import { Field } from '@/components/ui/field'
import { accountCopy } from '@/lib/copy/account'

/** The button is there with scripts alone. */
export function PasswordField(props: ComponentProps<typeof Field>) {
  return (
    <password-field>
      <Field {...props} type="password" />
      <button type="button" aria-pressed="false" hidden>
        {accountCopy.password.show}
        <span className="hidden">{props.label}</span>
      </button>
    </password-field>
  )
}
