import { SwitchButton } from '@/components/me/switch-button'
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
      <SwitchButton
        action={actions.settings}
        fields={{ digest: digest ? 0 : 1 }}
        on={digest}
        label={words.heading}
      />
    </>
  )
}
