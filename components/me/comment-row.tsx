import { RowMenu } from '@/components/me/row-menu'
import { Sentence } from '@/components/ui/sentence'
import { When } from '@/components/ui/when'
import { commentCopy } from '@/lib/copy/comments'
import { meCopy } from '@/lib/copy/me'
import type { OwnComment } from '@/lib/comments/reader-comments'
import { comment as commentPath, actionPage, actions, story as storyPath } from '@/lib/routes'
import { cutText } from '@/lib/seo/text'

interface OwnCommentRowProps {
  comment: OwnComment
  /** Within the time in which it can be edited. */
  editable: boolean
}

/** Characters of a comment that tell its menu from others. */
const MAX_ABOUT = 20

export function CommentRow({ comment, editable }: OwnCommentRowProps) {
  const { id, story, label, note, appealable, appealed } = comment
  const words = commentCopy
  return (
    <li className="me-comment me-row" id={`comment-${id}`}>
      <div>
        <p className="meta">
          <a href={storyPath(story)}>
            <Sentence words={meCopy.comments.under} names={[story.title]} />
          </a>
        </p>
        <p className="comment-text" dir="auto">
          {comment.text}
        </p>
        <p className="meta">
          <When iso={comment.createdAt} />{' '}
          {label && <strong className="chip-word waiting">{label}</strong>}{' '}
          {label && (appealed ? words.appealed : note)}
        </p>
      </div>
      <RowMenu id={`comment-${id}`} about={cutText(comment.text, MAX_ABOUT)}>
        {label === null && <a href={commentPath(id)}>{words.link}</a>}
        {editable && <a href={actionPage(actions.commentEdit, { id })}>{words.edit}</a>}
        {appealable && <a href={actionPage(actions.commentAppeal, { id })}>{words.appeal}</a>}
        <a href={actionPage(actions.commentRemoval, { id })}>{words.remove}</a>
      </RowMenu>
    </li>
  )
}
