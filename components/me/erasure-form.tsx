import { Sentence } from '@/components/ui/sentence'
import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { settingsCopy } from '@/lib/copy/settings'
import type { Draft } from '@/lib/actions/drafts'
import { actions, routes } from '@/lib/routes'

interface ErasureFormProps {
  nickname: string
  hasPassword: boolean
  draft: Draft | null
}

export function ErasureForm({ nickname, hasPassword, draft }: ErasureFormProps) {
  const words = settingsCopy.erasure
  const name = hasPassword ? 'password' : 'nickname'
  const label = hasPassword ? words.password : words.nickname(nickname)
  return (
    <>
      <p>{words.text}</p>
      <p className="me-actions">
        <a className="button quiet" href={routes.exportData} download>
          {words.export}
        </a>
        <a className="button quiet" href={routes.settings}>
          {settingsCopy.back}
        </a>
      </p>
      <ActionForm
        action={actions.erasure}
        labels={{ [name]: label }}
        draft={draft}
        submit={words.submit}
        danger
      >
        <Field
          name={name}
          label={hasPassword ? label : <Sentence words={words.nickname} names={[nickname]} />}
          type={hasPassword ? 'password' : 'text'}
          error={draft?.errors[name]}
          autoComplete={hasPassword ? 'current-password' : 'off'}
          required
        />
      </ActionForm>
    </>
  )
}
