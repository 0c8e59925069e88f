import { CommentItem } from '@/components/comments/comment-item'
import type { Thread } from '@/lib/comments/list'
import { copy } from '@/lib/copy'
import { thread as threadPath } from '@/lib/routes'

/** Answers are indented once: deeper ones are on the same level and name whom they answer. */
export function ThreadItem({ story, thread }: { story: number; thread: Thread }) {
  return (
    <li className="thread">
      <CommentItem story={story} comment={thread} />
      {(thread.answers.length > 0 || thread.more > 0) && (
        <ol className="answers">
          {thread.answers.map((answer) => (
            <li key={answer.id}>
              <CommentItem story={story} comment={answer} />
            </li>
          ))}
          {thread.more > 0 && (
            <li>
              <a className="answers-more" href={threadPath(story, thread.id)}>
                {copy.comments.answers(thread.more)}
              </a>
            </li>
          )}
        </ol>
      )}
    </li>
  )
}
