import { Sentence } from '@/components/ui/sentence'
import { CommentMenu } from '@/components/comments/comment-menu'
import { Avatar } from '@/components/ui/avatar'
import { Count } from '@/components/ui/count'
import { Icon } from '@/components/ui/icon'
import { When } from '@/components/ui/when'
import type { CommentView } from '@/lib/comments/comment'
import { copy } from '@/lib/copy'
import { comment as commentPath, actionPath, actionPage, actions } from '@/lib/routes'

interface CommentItemProps {
  story: number
  comment: CommentView
  /** 审核中 or 未通过, for a comment that only its author sees. */
  state?: string
}

export function CommentItem({ story, comment, state }: CommentItemProps) {
  const words = copy.comments
  const { id, author } = comment
  const name = author?.nickname ?? words.gone
  if (comment.removed) return <p className="comment-removed">{words.removed}</p>
  return (
    <article
      className={comment.featured ? 'comment featured' : 'comment'}
      id={`comment-${id}`}
      data-author={author?.id}
      data-at={comment.createdAt}
    >
      <header className="comment-head">
        <Avatar nickname={name} file={author?.avatar ?? null} />
        <span className="comment-name" dir="auto">
          {name}
        </span>
        {comment.editorial && <span className="chip-word">{words.editorial}</span>}
        {comment.featured && <span className="chip-word">{words.featured}</span>}
        {state && <span className="chip-word waiting">{state}</span>}
        <a className="comment-time" href={commentPath(id)}>
          <When iso={comment.createdAt} />
        </a>
        {comment.edited && <span className="comment-edited">{words.edited}</span>}
      </header>
      <p className="comment-text" dir="auto">
        {comment.answersTo && (
          <bdi className="meta">
            <Sentence words={words.answersTo} names={[comment.answersTo]} />
          </bdi>
        )}
        {comment.text}
      </p>
      {!state && (
        <footer className="comment-foot">
          <toggle-form state="liked" comment={id}>
            <form method="post" action={actionPath(actions.commentLike, { id })}>
              <button name="on" value="1" aria-pressed="false" aria-label={words.likeOf(name)}>
                <Icon name="like" />
                {words.like}
              </button>
              <Count value={comment.likes} label={words.likes} />
            </form>
          </toggle-form>
          <a
            href={`${actionPage(actions.comments, { id: story })}?parent=${id}`}
            aria-label={words.replyOf(name)}
            data-reply={id}
          >
            <Icon name="reply" />
            {words.reply}
          </a>
          <CommentMenu id={id} author={author?.id ?? null} name={name} />
        </footer>
      )}
    </article>
  )
}
