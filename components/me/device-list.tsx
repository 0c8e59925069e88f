import { PostButton } from '@/components/me/post-button'
import { settingsCopy } from '@/lib/copy/settings'
import type { Device } from '@/lib/reader/devices'
import { actions } from '@/lib/routes'
import { formatTime } from '@/lib/time'

export function DeviceList({ devices }: { devices: Device[] }) {
  const words = settingsCopy.devices
  return (
    <>
      <ul className="me-list">
        {devices.map(({ id, name, seenAt, here }) => (
          <li key={id} className="me-actions">
            <span>{name}</span>
            {here && <strong className="chip-word">{words.here}</strong>}
            <span className="meta">{words.lastUsed(formatTime(seenAt))}</span>
            {!here && (
              <PostButton
                action={actions.devices}
                fields={{ session: id }}
                label={words.end}
                about={name}
              />
            )}
          </li>
        ))}
      </ul>
      {devices.length > 1 ? (
        <PostButton action={actions.devices} fields={{ others: 1 }} label={words.others} />
      ) : (
        <p className="field-hint">{words.only}</p>
      )}
    </>
  )
}
