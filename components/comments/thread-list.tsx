import { BlockedComment } from '@/components/comments/blocked-comment'
import { ThreadItem } from '@/components/comments/thread-item'
import type { CommentList } from '@/lib/comments/list'
import { copy } from '@/lib/copy'
import { comments, actionPath, actions } from '@/lib/routes'

interface ThreadListProps extends CommentList {
  story: number
  best?: boolean
}

export function ThreadList({ story, best, threads, next }: ThreadListProps) {
  const words = copy.comments
  return (
    <comment-list action={actionPath(actions.comments, { id: story })} new={words.isNew}>
      <ol className="threads">
        {threads.map((thread) => (
          <ThreadItem key={thread.id} story={story} thread={thread} />
        ))}
      </ol>
      {threads.length === 0 && <p className="comments-empty">{words.empty}</p>}
      <BlockedComment />
      {next && (
        <load-more className="pager" list=".threads">
          <a className="button quiet" rel="next" href={comments(story, best, next)}>
            {words.older}
          </a>
        </load-more>
      )}
    </comment-list>
  )
}
