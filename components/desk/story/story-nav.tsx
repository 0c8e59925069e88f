import { deskLiveCopy } from '@/lib/copy/desk-live'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { statsCopy } from '@/lib/copy/stats'
import { actionPage, actions, storyHistory, storyStats } from '@/lib/routes'

const { nav: words } = deskStoriesCopy

interface StoryNavProps {
  id: number
  hasStats: boolean
  mayPublish: boolean
}

/** The other pages of one story that they may open; each is a line. */
export function StoryNav({ id, hasStats, mayPublish }: StoryNavProps) {
  const pages = [
    [words.history, storyHistory(id)],
    [words.review, actionPage(actions.deskReview, { id })],
    [deskLiveCopy.link, actionPage(actions.deskLive, { id })],
    [words.previews, actionPage(actions.deskPreviews, { id })],
    ...(mayPublish
      ? [
          [words.corrections, actionPage(actions.deskCorrections, { id })] as const,
          [words.withdrawal, actionPage(actions.deskWithdrawal, { id })] as const,
        ]
      : []),
    ...(hasStats ? [[statsCopy.link, storyStats(id)] as const] : []),
  ] as const
  return (
    <nav className="desk-row" aria-label={words.label}>
      {pages.map(([name, path]) => (
        <a key={path} className="desk-link" href={path}>
          {name}
        </a>
      ))}
    </nav>
  )
}
