import { PostButton } from '@/components/me/post-button'
import { settingsCopy } from '@/lib/copy/settings'
import { actions } from '@/lib/routes'

/** `mailable`: the mail address is confirmed. */
export function DigestSection({ digest, mailable }: { digest: boolean; mailable: boolean }) {
  const words = settingsCopy.digest
  return (
    <>
      <p className="field-hint">
        {words.text}
        {!mailable && words.noMail}
      </p>
      <div className="me-actions">
        <p>{digest ? words.isOn : words.isOff}</p>
        <PostButton
          action={actions.settings}
          fields={{ digest: digest ? 0 : 1 }}
          label={digest ? words.off : words.on}
        />
      </div>
    </>
  )
}
