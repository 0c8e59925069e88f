import { CursorPager } from '@/components/ui/cursor-pager'
import type { ListedCorrection } from '@/lib/content/corrections'
import { deskCorrectionCopy as words } from '@/lib/copy/corrections'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { actionPage, actions } from '@/lib/routes'
import { formatTime } from '@/lib/time'

interface DeskCorrectionsProps {
  items: ListedCorrection[]
  next: number | null
  path: string
  older: boolean
  /** Of one story, whose title stands above. */
  ofOne?: boolean
}

export function DeskCorrections({ items, next, path, older, ofOne }: DeskCorrectionsProps) {
  return (
    <>
      {items.length === 0 && <p className="empty">{words.empty}</p>}
      <ul className="desk-list">
        {items.map(({ id, text, at, story }) => (
          <li key={id} className="desk-item">
            {!ofOne && (
              <a
                className="desk-link"
                href={actionPage(actions.deskCorrections, { id: story.id })}
                dir="auto"
              >
                {story.title || deskStoriesCopy.untitled}
              </a>
            )}
            <p className="comment-text" dir="auto">
              {text}
            </p>
            <div className="desk-row">
              <span className="meta">{formatTime(at)}</span>
              <a
                className="desk-link"
                href={actionPage(actions.deskCorrection, { id: story.id, correction: id })}
              >
                {words.fix}
              </a>
            </div>
          </li>
        ))}
      </ul>
      <CursorPager path={path} next={next} older={older} labels={words.pager} />
    </>
  )
}
