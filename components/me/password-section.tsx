import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { accountCopy } from '@/lib/copy/account'
import { settingsCopy } from '@/lib/copy/settings'
import type { Draft } from '@/lib/actions/drafts'
import { actions, routes } from '@/lib/routes'

const { fields, register } = accountCopy
const labels = { current: fields.current, password: fields.newPassword }

interface PasswordSectionProps {
  /** False: the account signs in through a provider. */
  hasPassword: boolean
  draft?: Draft | null
}

export function PasswordSection({ hasPassword, draft }: PasswordSectionProps) {
  const words = settingsCopy.password
  if (!hasPassword) {
    return (
      <p>
        {words.none}{' '}
        <a className="button quiet" href={routes.reset}>
          {words.reset}
        </a>
      </p>
    )
  }
  return (
    <>
      <p className="field-hint">{words.text}</p>
      <ActionForm action={actions.password} labels={labels} draft={draft} submit={words.submit}>
        <Field
          name="current"
          label={labels.current}
          type="password"
          error={draft?.errors.current}
          autoComplete="current-password"
          required
        />
        <Field
          name="password"
          label={labels.password}
          hint={register.passwordHint}
          type="password"
          error={draft?.errors.password}
          autoComplete="new-password"
          required
        />
      </ActionForm>
    </>
  )
}
