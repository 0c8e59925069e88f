import { PostButton } from '@/components/me/post-button'
import { settingsCopy } from '@/lib/copy/settings'
import { actions } from '@/lib/routes'

export function SuggestionsSection({ suggestions }: { suggestions: boolean }) {
  const words = settingsCopy.suggestions
  return (
    <>
      <p className="field-hint">{words.text}</p>
      <div className="me-actions">
        <p>{suggestions ? words.isOn : words.isOff}</p>
        <PostButton
          action={actions.settings}
          fields={{ suggestions: suggestions ? 0 : 1 }}
          label={suggestions ? words.off : words.on}
        />
      </div>
    </>
  )
}
