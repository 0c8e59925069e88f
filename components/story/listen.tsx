import { Icon } from '@/components/ui/icon'
import { SpeedSelect } from '@/components/ui/speed-select'
import { copy } from '@/lib/copy'

const words = copy.reading
const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const

/** 听新闻; hidden until its element is defined, and where the browser can not speak. */
export function Listen() {
  return (
    <listen-story
      className="listen"
      pause={words.pause}
      go-on={words.goOn}
      listening={words.listening}
      finished={words.finished}
      failed={words.notSpoken}
      hidden
    >
      <button type="button" value="start">
        <Icon name="listen" />
        {words.listen}
      </button>
      <span role="group" aria-label={words.listen} hidden>
        <button type="button" value="pause">
          {words.pause}
        </button>
        <SpeedSelect label={words.speed} speeds={SPEEDS} />
        <button type="button" value="following">
          {words.following}
        </button>
        <button type="button" value="stop">
          {words.stop}
        </button>
      </span>
      <span role="status" />
    </listen-story>
  )
}
