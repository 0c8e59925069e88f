import { deskCorrectionCopy, withdrawalCopy } from '@/lib/copy/corrections'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import type { StoryHead } from '@/lib/newsroom/story-head'
import { actionPage, actions, story as storyPath } from '@/lib/routes'

/** From a page about a story to the others. */
export function StoryLinks({ story }: { story: StoryHead }) {
  const { id, title, status } = story
  return (
    <nav className="desk-row" aria-label={deskStoriesCopy.heading}>
      <a className="desk-link" href={actionPage(actions.deskStory, { id })} dir="auto">
        {title || deskStoriesCopy.untitled}
      </a>
      <span className="meta">{deskStoriesCopy.states[status]}</span>
      {status === 'published' && (
        <a className="desk-link" href={storyPath(story)}>
          {deskCorrectionCopy.read}
        </a>
      )}
      <a className="desk-link" href={actionPage(actions.deskCorrections, { id })}>
        {deskCorrectionCopy.heading}
      </a>
      <a className="desk-link" href={actionPage(actions.deskWithdrawal, { id })}>
        {withdrawalCopy.heading}
      </a>
    </nav>
  )
}
