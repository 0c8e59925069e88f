import type { ReactNode } from 'react'
import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { accountCopy } from '@/lib/copy/account'
import { settingsCopy } from '@/lib/copy/settings'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

interface CodeFormProps {
  act: 'confirm' | 'pass' | 'end'
  submit: string
  hint: string
  next: string | null
  draft: Draft | null
  /** A field before the code. */
  children?: ReactNode
}

export function CodeForm({ act, submit, hint, next, draft, children }: CodeFormProps) {
  const label = settingsCopy.twoStep.code
  return (
    <ActionForm
      action={actions.twoStep}
      hidden={{ act, ...(next !== null && { next }) }}
      labels={{ password: accountCopy.fields.password, code: label }}
      draft={draft}
      submit={submit}
    >
      {children}
      <Field
        name="code"
        label={label}
        hint={hint}
        error={draft?.errors.code}
        autoComplete="one-time-code"
        inputMode={act === 'confirm' ? 'numeric' : undefined}
        required
      />
    </ActionForm>
  )
}
