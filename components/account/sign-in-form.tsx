import { firstField } from '@/components/account/first-field'
import { PasswordField } from '@/components/account/password-field'
import { ActionForm } from '@/components/me/action-form'
import { draftField } from '@/components/ui/draft-field'
import { Field } from '@/components/ui/field'
import { accountCopy } from '@/lib/copy/account'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

const { fields, buttons, signIn: words } = accountCopy
const labels = { identifier: fields.identifier, password: fields.password }

export function SignInForm({ next, draft }: { next: string; draft: Draft | null }) {
  const fieldOf = draftField(labels, draft)
  const field = (name: keyof typeof labels) => ({
    ...fieldOf(name),
    autoFocus: name === firstField(labels, draft),
  })
  return (
    <ActionForm
      heading={words.heading}
      action={actions.signIn}
      hidden={{ next }}
      labels={labels}
      draft={draft}
      submit={buttons.signIn}
    >
      <Field {...field('identifier')} autoComplete="username" required />
      <PasswordField {...field('password')} autoComplete="current-password" required />
    </ActionForm>
  )
}
