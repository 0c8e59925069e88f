import { copy } from '@/lib/copy'
import { comments, actionPath, actions } from '@/lib/routes'

/**
 * 最新, 最热: each is a page of its own, which crawlers need not see besides the story's; and 关注评论, as
 * everybody sees it: not done.
 */
export function ListTools({ story, best }: { story: number; best?: boolean }) {
  const words = copy.comments
  return (
    <div className="comment-tools">
      <nav aria-label={words.order}>
        <a href={comments(story)} rel="nofollow" aria-current={best === false ? 'page' : undefined}>
          {words.newest}
        </a>
        <a
          href={comments(story, true)}
          rel="nofollow"
          aria-current={best === true ? 'page' : undefined}
        >
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
