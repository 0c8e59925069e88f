import { homeDeskCopy as words } from '@/lib/copy/home-desk'
import type { DeskSlot } from '@/lib/desk/home-slots'
import { actionPage, actionPath, actions } from '@/lib/routes'
import { formatMinute } from '@/lib/time'

interface SlotEntryProps {
  slot: DeskSlot
  /** How many its block has. */
  places: number
}

export function SlotEntry({ slot, places }: SlotEntryProps) {
  const { id, story, place, state, showFrom, showUntil, picture } = slot
  const title = slot.title || story.title
  return (
    <li id={`slot-${id}`} data-slot={id} tabIndex={-1}>
      <p className="home-story">
        <a href={actionPage(actions.deskStory, { id: story.id })} dir="auto">
          {title}
        </a>
        <span className="meta">
          {words.states[state]}{' '}
          {words.time(formatMinute(showFrom), showUntil ? formatMinute(showUntil) : words.noEnd)}
        </span>
      </p>
      {slot.title && <p className="desk-hint">{words.own(story.title)}</p>}
      {picture && <p className="desk-hint">{words.ownPicture(picture)}</p>}
      <div className="desk-row">
        <form method="post" action={actionPath(actions.deskHomePlace, { id })} data-move>
          {place > 1 && (
            <button
              className="button quiet"
              name="to"
              value={place - 1}
              aria-label={words.moveUp(title)}
            >
              {words.up}
            </button>
          )}
          {place < places && (
            <button
              className="button quiet"
              name="to"
              value={place + 1}
              aria-label={words.moveDown(title)}
            >
              {words.down}
            </button>
          )}
        </form>
        <a
          className="desk-link"
          href={actionPage(actions.deskHomeSlot, { id })}
          aria-label={words.changing(title)}
        >
          {words.change}
        </a>
        <form method="post" action={actionPath(actions.deskHomeRemoval, { id })}>
          <button className="button quiet" aria-label={words.endOf(title)}>
            {words.end}
          </button>
        </form>
      </div>
    </li>
  )
}
