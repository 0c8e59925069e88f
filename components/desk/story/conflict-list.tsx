import { fieldLabel } from '@/lib/copy/field-label'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import type { FieldConflict } from '@/lib/newsroom/merge/merge-fields'
import type { DeskStory } from '@/lib/newsroom/read-story'
import { actionPath, actions } from '@/lib/routes'

const { conflict: words } = deskStoriesCopy

/** What was typed beside what the story has now, where both changed the same. */
export function ConflictList({ conflicts }: { conflicts: FieldConflict[] }) {
  if (conflicts.length === 0) return null
  return (
    <section className="story-conflicts">
      <h2>{words.heading}</h2>
      <Texts conflicts={conflicts} mine={words.mine} />
    </section>
  )
}

/** The pending edit beside the row, where both changed the same: one is chosen before anything is saved. */
export function PendingConflicts({ story }: { story: DeskStory }) {
  const { id, conflicts, shown } = story
  if (conflicts.length === 0) return null
  const asked = [...new Set(conflicts.map(({ field }) => field))].join(' ')
  return (
    <section className="story-conflicts story-asked" aria-labelledby="story-asked">
      <h2 id="story-asked">{words.ofEdit.heading}</h2>
      <p>{words.hint}</p>
      <Texts conflicts={conflicts} mine={words.ofEdit.mine} />
      <form
        className="desk-row"
        method="post"
        action={actionPath(actions.deskStory, { id })}
        encType="multipart/form-data"
      >
        <input type="hidden" name="intent" value="edit" />
        <input type="hidden" name="asked" value={asked} />
        <input type="hidden" name="shown" value={shown} />
        <button className="button quiet" name="take" value="mine">
          {words.ofEdit.keepMine}
        </button>
        <button className="button quiet" name="take" value="theirs">
          {words.takeTheirs}
        </button>
      </form>
    </section>
  )
}

function Texts({ conflicts, mine }: { conflicts: FieldConflict[]; mine: string }) {
  return conflicts.map((conflict, index) => (
    <div key={index} className="story-conflict">
      <h3>{fieldLabel(conflict.field)}</h3>
      <div>
        <h4>{mine}</h4>
        <pre dir="auto">{String(conflict.mine)}</pre>
      </div>
      <div>
        <h4>{words.theirs}</h4>
        <pre dir="auto">{String(conflict.theirs)}</pre>
      </div>
    </div>
  ))
}
