import { PostButton } from '@/components/me/post-button'
import { settingsCopy } from '@/lib/copy/settings'
import { actions } from '@/lib/routes'

export function BlockedReadersList({ ignored }: { ignored: { id: number; nickname: string }[] }) {
  const words = settingsCopy.blockedReaders
  if (ignored.length === 0) return <p className="field-hint">{words.empty}</p>
  return (
    <ul className="me-list">
      {ignored.map(({ id, nickname }) => (
        <li key={id} className="me-actions">
          <span dir="auto">{nickname}</span>
          <PostButton
            action={actions.blockedReaders}
            fields={{ account: id, on: 0 }}
            label={words.undo}
            about={nickname}
          />
        </li>
      ))}
    </ul>
  )
}
