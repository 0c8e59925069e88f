import { copy } from '@/lib/copy'
import { comments, actionPath, actions } from '@/lib/routes'

interface ListToolsProps {
  story: number
  best?: boolean
  /** On the story's page, whose list is the newest. */
  onStory?: true
}

/**
 * 最新 and 最热 link to pages that crawlers don't need, since the story's page has the comments too. 关注评论 is
 * rendered as not done; the element sets this reader's state.
 */
export function ListTools({ story, best = false, onStory }: ListToolsProps) {
  const words = copy.comments
  const current = onStory ? 'true' : 'page'
  return (
    <div className="comment-tools">
      <nav aria-label={words.order}>
        <a href={comments(story)} rel="nofollow" aria-current={best ? undefined : current}>
          {words.newest}
        </a>
        <a href={comments(story, true)} rel="nofollow" aria-current={best ? current : undefined}>
          {words.best}
        </a>
      </nav>
      <toggle-form state="comments">
        <form method="post" action={actionPath(actions.commentSubscription, { id: story })}>
          <button name="on" value="1" aria-pressed="false">
            {words.follow}
          </button>
        </form>
      </toggle-form>
    </div>
  )
}
