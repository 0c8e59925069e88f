import { copy } from '@/lib/copy'

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2]

/**
 * Controls that need the element: hidden until it is there. (In development React hydrates public
 * pages too, after the elements; it is told to expect their changes.)
 */
export function PlayerBar({ goesOn }: { goesOn: boolean }) {
  return (
    <div className="player-bar" data-bar hidden suppressHydrationWarning>
      <label>
        {copy.player.speed}
        <select defaultValue="1">
          {speeds.map((speed) => (
            <option key={speed} value={speed}>
              {copy.player.rate(speed)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" hidden suppressHydrationWarning>
        {copy.player.pictureInPicture}
      </button>
      {goesOn && (
        <label>
          <input type="checkbox" />
          {copy.player.autoplayNext}
        </label>
      )}
    </div>
  )
}
