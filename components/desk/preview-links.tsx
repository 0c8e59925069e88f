import { previewCopy as words } from '@/lib/copy/preview'
import type { PreviewLink } from '@/lib/newsroom/preview-links'
import { actionPath, actions } from '@/lib/routes'
import { formatTime } from '@/lib/time'

export function PreviewLinks({ story, links }: { story: number; links: PreviewLink[] }) {
  return (
    <section aria-labelledby="preview-links">
      <h2 id="preview-links">{words.list}</h2>
      {links.length === 0 && <p className="empty">{words.empty}</p>}
      <ul className="plans">
        {links.map((link) => (
          <LinkRow key={link.id} story={story} link={link} />
        ))}
      </ul>
    </section>
  )
}

function LinkRow({ story, link }: { story: number; link: PreviewLink }) {
  const { id, by, state } = link
  const createdAt = formatTime(link.createdAt)
  return (
    <li className="plan">
      <span className="plan-time">{createdAt}</span>
      {by && <span dir="auto">{words.by(by)}</span>}
      {state === 'active' ? (
        <>
          <span className="meta">{words.states.active(formatTime(link.expiresAt))}</span>
          <form
            method="post"
            action={actionPath(actions.deskPreviewRevocation, { id: story, link: id })}
          >
            <button type="submit" className="button quiet">
              {words.revoke}
              <span className="hidden">{words.revokeOf(createdAt)}</span>
            </button>
          </form>
        </>
      ) : (
        <span className="meta">{words.states[state]}</span>
      )}
    </li>
  )
}
