import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'

const words = copy.story

/** The story's pictures in the whole window; without scripts their links open them. */
export function Viewer() {
  return (
    <picture-viewer>
      <dialog className="viewer" aria-label={words.viewer}>
        <div className="viewer-row" tabIndex={0} role="group" aria-label={words.viewer} />
        <button type="button" value="previous" aria-label={words.previousPicture}>
          <Icon name="back" />
        </button>
        <button type="button" value="next" aria-label={words.nextPicture}>
          <Icon name="forward" />
        </button>
        <button type="button" value="close">
          {words.closeViewer}
        </button>
      </dialog>
    </picture-viewer>
  )
}
