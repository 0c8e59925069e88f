import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'

/** Hidden until the element connects, and once the video was played (cover.ts). */
export function PlayerCover() {
  const { play, resume, restart } = copy.player
  return (
    <div className="player-cover" data-cover hidden>
      <button type="button" className="player-play">
        <Icon name="play" />
        <span className="hidden" data-play>
          {play}
        </span>
        <span data-resume hidden>
          {resume.before} <span data-resume-time /> {resume.after}
        </span>
      </button>
      <button type="button" data-restart data-resume hidden>
        {restart}
      </button>
    </div>
  )
}
