import { SpeedSelect } from '@/components/ui/speed-select'
import { copy } from '@/lib/copy'

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2]

/** Hidden until the element connects. */
export function PlayerBar({ hasNext }: { hasNext: boolean }) {
  return (
    <div className="player-bar" data-bar hidden>
      <SpeedSelect label={copy.player.speed} speeds={speeds} />
      <button type="button" hidden>
        {copy.player.pictureInPicture}
      </button>
      {hasNext && (
        <label>
          <input type="checkbox" />
          {copy.player.autoplayNext}
        </label>
      )}
    </div>
  )
}
