import { reviewCopy } from '@/lib/copy/review'
import { actionPage, actions, deskReviewSheet } from '@/lib/routes'

export function ReviewLinks({ id }: { id: number }) {
  const links = [
    [reviewCopy.story, actionPage(actions.deskStory, { id })],
    [reviewCopy.sheet, deskReviewSheet(id)],
    [reviewCopy.suggest, actionPage(actions.deskSuggestion, { id })],
  ] as const
  return (
    <nav className="desk-row" aria-label={reviewCopy.story}>
      {links.map(([name, path]) => (
        <a key={path} className="desk-link" href={path}>
          {name}
        </a>
      ))}
    </nav>
  )
}
