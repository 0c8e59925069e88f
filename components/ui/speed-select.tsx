import { copy } from '@/lib/copy'

interface SpeedSelectProps {
  label: string
  /** Times the usual speed, which is chosen at first. */
  speeds: readonly number[]
}

export function SpeedSelect({ label, speeds }: SpeedSelectProps) {
  return (
    <label>
      {label}
      <select defaultValue="1">
        {speeds.map((speed) => (
          <option key={speed} value={speed}>
            {copy.player.rate(speed)}
          </option>
        ))}
      </select>
    </label>
  )
}
