import { deskLiveCopy as words } from '@/lib/copy/desk-live'
import type { DeskLive } from '@/lib/newsroom/live/read-live'
import { actionPath, actions } from '@/lib/routes'

/** Begins, ends and goes on, for who may. */
export function LiveState({ found }: { found: DeskLive }) {
  const { story, live, isGuarded, mayLead } = found
  const [next, name] = !live
    ? (['start', words.start] as const)
    : live.endedAt === null
      ? (['end', words.end] as const)
      : (['resume', words.resume] as const)
  return (
    <form
      className="desk-row"
      method="post"
      action={actionPath(actions.deskLive, { id: story.id })}
    >
      {live && <strong>{live.endedAt === null ? words.running : words.ended}</strong>}
      {live?.releases && <span className="meta">{words.releasing}</span>}
      {isGuarded && <p className="desk-hint">{words.guarded}</p>}
      {mayLead && !live && !isGuarded && (
        <label className="desk-tick">
          <input type="checkbox" name="releases" value="1" />
          {words.releases}
        </label>
      )}
      {mayLead && (
        <button className={next === 'end' ? 'button quiet' : 'button'} name="do" value={next}>
          {name}
        </button>
      )}
    </form>
  )
}
