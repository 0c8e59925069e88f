import { ActionForm } from '@/components/me/action-form'
import { PostButton } from '@/components/me/post-button'
import { Avatar } from '@/components/ui/avatar'
import { settingsCopy } from '@/lib/copy/settings'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

interface AvatarSectionProps {
  nickname: string
  avatar: string | null
  draft?: Draft | null
}

export function AvatarSection({ nickname, avatar, draft }: AvatarSectionProps) {
  const words = settingsCopy.avatar
  const error = draft?.errors.avatar
  return (
    <>
      <div className="me-profile">
        <Avatar nickname={nickname} file={avatar} />
        {avatar && (
          <PostButton
            action={actions.avatar}
            fields={{ remove: 1 }}
            label={words.remove}
            danger
            upload
          />
        )}
      </div>
      <ActionForm
        action={actions.avatar}
        labels={{ avatar: words.label }}
        draft={draft}
        submit={words.submit}
        multipart
      >
        <div className="field">
          <label htmlFor="avatar">{words.label}</label>
          <p className="field-hint" id="avatar-hint">
            {words.hint}
          </p>
          {error && (
            <p className="field-error" id="avatar-error">
              {error}
            </p>
          )}
          <input
            id="avatar"
            name="avatar"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'avatar-error avatar-hint' : 'avatar-hint'}
          />
        </div>
      </ActionForm>
    </>
  )
}
