import { firstField } from '@/components/account/first-field'
import { PasswordField } from '@/components/account/password-field'
import { ActionForm } from '@/components/me/action-form'
import { draftField } from '@/components/ui/draft-field'
import { Field } from '@/components/ui/field'
import { accountCopy } from '@/lib/copy/account'
import type { Draft } from '@/lib/actions/drafts'
import { actions, page } from '@/lib/routes'
import { site } from '@/lib/site'

const { fields, buttons, register: words } = accountCopy
const labels = {
  identifier: fields.identifier,
  nickname: fields.nickname,
  password: fields.password,
}

export function RegisterForm({ next, draft }: { next: string; draft: Draft | null }) {
  const fieldOf = draftField(labels, draft)
  const field = (name: keyof typeof labels) => ({
    ...fieldOf(name),
    autoFocus: name === firstField(labels, draft),
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
      <PasswordField {...field('password')} hint={words.passwordHint} autoComplete="new-password" />
      <p className="field-hint account-terms">
        {words.agree}
        <a href={page(site.policies.terms)}>{words.terms}</a>
        <a href={page(site.policies.privacy)}>{words.privacy}</a>
      </p>
    </ActionForm>
  )
}
