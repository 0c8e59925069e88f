import { CommentItem } from '@/components/comments/comment-item'
import { commentCopy } from '@/lib/copy/comments'
import type { OwnComment } from '@/lib/comments/reader-comments'

interface HiddenCommentsProps {
  story: number
  comments: OwnComment[]
}

export function HiddenComments({ story, comments }: HiddenCommentsProps) {
  return (
    <section aria-labelledby="own">
      <h2 id="own">{commentCopy.own}</h2>
      <p className="meta">{commentCopy.ownOthers}</p>
      <ol className="threads">
        {comments.map((comment) => (
          <li key={comment.id} className="thread">
            <CommentItem story={story} comment={comment} state={comment.label ?? undefined} />
            <p className="meta">{comment.note}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
