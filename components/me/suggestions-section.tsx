import { SwitchButton } from '@/components/me/switch-button'
import { settingsCopy } from '@/lib/copy/settings'
import { actions } from '@/lib/routes'

export function SuggestionsSection({ suggestions }: { suggestions: boolean }) {
  const words = settingsCopy.suggestions
  return (
    <>
      <p className="field-hint">{words.text}</p>
      <SwitchButton
        action={actions.settings}
        fields={{ suggestions: suggestions ? 0 : 1 }}
        on={suggestions}
        label={words.heading}
      />
    </>
  )
}
