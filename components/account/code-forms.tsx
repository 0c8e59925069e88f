import { firstField } from '@/components/account/first-field'
import { PasswordField } from '@/components/account/password-field'
import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { accountCopy } from '@/lib/copy/account'
import type { Draft } from '@/lib/actions/drafts'
import { actionPath, actions } from '@/lib/routes'

const { fields, buttons, confirm, reset } = accountCopy
const code = { name: 'code', label: fields.code, autoComplete: 'one-time-code' } as const

interface ConfirmFormProps {
  next: string
  draft: Draft | null
  address: string
  resent: boolean
}

export function ConfirmForm({ next, draft, address, resent }: ConfirmFormProps) {
  return (
    <>
      <ActionForm
        heading={confirm.heading}
        text={resent ? confirm.resent : confirm.text(address)}
        action={actions.confirm}
        hidden={{ next }}
        labels={{ code: fields.code }}
        draft={draft}
        submit={buttons.confirm}
      >
        <Field {...code} inputMode="numeric" error={draft?.errors.code} required autoFocus />
      </ActionForm>
      <form method="post" action={actionPath(actions.confirm)} className="form-other">
        <input type="hidden" name="next" value={next} />
        <button className="button quiet" name="resend" value="1">
          {confirm.resend}
        </button>
        <a className="button quiet" href={next}>
          {confirm.later}
        </a>
      </form>
    </>
  )
}

export function ResetForm({ draft }: { draft: Draft | null }) {
  return (
    <ActionForm
      heading={reset.heading}
      text={reset.text}
      action={actions.reset}
      labels={{ identifier: fields.identifier }}
      draft={draft}
      submit={reset.send}
    >
      <Field
        name="identifier"
        label={fields.identifier}
        value={draft?.fields.identifier}
        error={draft?.errors.identifier}
        autoComplete="username"
        required
        autoFocus
      />
    </ActionForm>
  )
}

export function ResetCodeForm({ draft, expired }: { draft: Draft | null; expired: boolean }) {
  const labels = { identifier: fields.identifier, code: fields.code, password: fields.newPassword }
  // The address was typed on the page before.
  const first = draft ? { code: labels.code, identifier: labels.identifier } : labels
  const focused = firstField({ ...first, password: labels.password }, draft)
  return (
    <ActionForm
      heading={reset.heading}
      text={reset.sent}
      action={actions.resetCode}
      labels={labels}
      draft={draft}
      expired={expired}
      hidden={{ ticket: draft?.fields.ticket ?? '' }}
      submit={reset.submit}
    >
      <Field
        name="identifier"
        label={labels.identifier}
        value={draft?.fields.identifier}
        error={draft?.errors.identifier}
        autoComplete="username"
        required
        autoFocus={focused === 'identifier'}
      />
      <Field
        {...code}
        inputMode="numeric"
        error={draft?.errors.code}
        required
        autoFocus={focused === 'code'}
      />
      <PasswordField
        name="password"
        label={labels.password}
        error={draft?.errors.password}
        autoComplete="new-password"
        required
        autoFocus={focused === 'password'}
      />
    </ActionForm>
  )
}
