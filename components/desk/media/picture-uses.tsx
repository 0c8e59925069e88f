import { mediaDeskCopy } from '@/lib/copy/media-desk'
import type { PictureUse } from '@/lib/newsroom/pictures/read'
import { actionPage, actions, page } from '@/lib/routes'

const words = mediaDeskCopy.uses

export function PictureUses({ uses, count }: { uses: PictureUse[]; count: number }) {
  return (
    <section aria-labelledby="uses">
      <h2 id="uses">{words.heading}</h2>
      {count === 0 && <p className="empty">{words.none}</p>}
      <ul className="desk-list">
        {uses.map((use) => (
          <li key={`${use.kind} ${use.owner}`} className="desk-row">
            <span className="meta">{words[use.kind]}</span>
            <Place {...use} />
          </li>
        ))}
      </ul>
      {count > uses.length && <p className="desk-hint">{words.more(count)}</p>}
    </section>
  )
}

function Place(use: PictureUse) {
  const name = use.title || use.owner
  const path = placeOf(use)
  if (path === null) return <span dir="auto">{name}</span>
  return (
    <a className="desk-link" href={path} dir="auto">
      {name}
    </a>
  )
}

/** Null: it has no page of its own. */
function placeOf({ kind, owner, storyId }: PictureUse): string | null {
  if (kind === 'live_entry')
    return actionPage(actions.deskLiveEntry, { id: storyId ?? 0, entry: owner })
  if (kind === 'story' || kind === 'edit') return actionPage(actions.deskStory, { id: owner })
  if (kind === 'home_slot') return actionPage(actions.deskHomeSlot, { id: owner })
  if (kind === 'special') return actionPage(actions.deskSpecial, { id: owner })
  return kind === 'page' ? page(owner) : null
}
