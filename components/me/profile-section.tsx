import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { accountCopy } from '@/lib/copy/account'
import { settingsCopy } from '@/lib/copy/settings'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'
import { formatDate } from '@/lib/time'

interface ProfileSectionProps {
  nickname: string
  /** ISO 8601; null: the reader may change it now. */
  next: string | null
  draft?: Draft | null
}

export function ProfileSection({ nickname, next, draft }: ProfileSectionProps) {
  const words = settingsCopy.profile
  const label = accountCopy.fields.nickname
  return (
    <ActionForm
      action={actions.profile}
      labels={{ nickname: label }}
      draft={draft}
      submit={settingsCopy.save}
    >
      <Field
        name="nickname"
        label={label}
        hint={next === null ? words.hint : words.again(formatDate(next))}
        value={draft?.fields.nickname ?? nickname}
        error={draft?.errors.nickname}
        autoComplete="nickname"
        required
      />
    </ActionForm>
  )
}
