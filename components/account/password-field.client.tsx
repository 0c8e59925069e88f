'use client'

import { type ComponentProps, useState, useSyncExternalStore } from 'react'
import { Field } from '@/components/ui/field'
import { accountCopy } from '@/lib/copy/account'

/** The button is there with scripts alone. */
export function PasswordField(props: ComponentProps<typeof Field>) {
  const scripted = useSyncExternalStore(
    noChanges,
    () => true,
    () => false,
  )
  const [shown, setShown] = useState(false)
  return (
    <div className="password-field">
      <Field {...props} type={shown ? 'text' : 'password'} />
      {scripted && (
        <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {accountCopy.password.show}
          <span className="hidden">{props.label}</span>
        </button>
      )}
    </div>
  )
}

/** Whether scripts run never changes. */
function noChanges() {
  return () => {}
}
