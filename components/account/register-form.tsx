import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { accountCopy } from '@/lib/copy/account'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

const { fields, buttons, register: words } = accountCopy
const labels = {
  identifier: fields.identifier,
  nickname: fields.nickname,
  password: fields.password,
}

export function RegisterForm({ next, draft }: { next: string; draft: Draft | null }) {
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: draft?.fields[name],
    error: draft?.errors[name],
    required: true,
  })
  return (
    <ActionForm
      heading={words.heading}
      action={actions.register}
      hidden={{ next }}
      labels={labels}
      draft={draft}
      submit={buttons.register}
    >
      <Field {...field('identifier')} hint={words.identifierHint} autoComplete="username" />
      <Field {...field('nickname')} hint={words.nicknameHint} autoComplete="nickname" />
      <Field
        {...field('password')}
        hint={words.passwordHint}
        type="password"
        autoComplete="new-password"
      />
    </ActionForm>
  )
}
