import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import type { DeskStory } from '@/lib/newsroom/read-story'
import { actionPath, actions } from '@/lib/routes'

const { buttons: words } = deskStoriesCopy

/** What takes something away stands apart, below the form. */
export function StoryTools({ story: { id, edit, mayDelete } }: { story: DeskStory }) {
  return (
    <div className="desk-row story-tools">
      {edit && (
        <form method="post" action={actionPath(actions.deskDiscard, { id })}>
          <button className="button quiet">{words.discard}</button>
          <p className="field-hint">{words.discardHint}</p>
        </form>
      )}
      {mayDelete && (
        <form method="post" action={actionPath(actions.deskDeletion, { id })}>
          <button className="button quiet danger">{words.remove}</button>
          <p className="field-hint">{words.removeHint}</p>
        </form>
      )}
    </div>
  )
}
