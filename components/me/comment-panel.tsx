import { CommentForm } from '@/components/comments/comment-form'
import { WhileOpen } from '@/components/comments/while-open'
import { ConfirmAddressLink } from '@/components/me/confirm-address-link'
import { HiddenComments } from '@/components/me/hidden-comments'
import { QuotedComment } from '@/components/me/quoted-comment'
import type { Story } from '@/lib/content/stories'
import { commentCopy } from '@/lib/copy/comments'
import { actionPageCopy } from '@/lib/copy/action-pages'
import type { Draft } from '@/lib/actions/drafts'
import type { OwnComment } from '@/lib/comments/reader-comments'
import type { PublicComment } from '@/lib/comments/comment'
import { comment as commentPath, comments, story as storyPath } from '@/lib/routes'

interface CommentPanelProps {
  story: Story
  confirmed: boolean
  draft: Draft | null
  /** The comment that the reader replies to. */
  answered: PublicComment | null
  /** The reader's own that are not public. */
  hidden: OwnComment[]
  /** The comment that was just sent. */
  sent: OwnComment | null
}

export function CommentPanel(props: CommentPanelProps) {
  const { story, confirmed, draft, answered, hidden, sent } = props
  const words = commentCopy
  const refusal = draft?.errors.form ?? draft?.errors.parent
  const parent = answered && { id: answered.id, nickname: answered.nickname ?? words.gone }
  return (
    <div className="me-comments">
      <h1>{words.box}</h1>
      <p>
        <a href={storyPath(story)} dir="auto">
          {story.title}
        </a>
      </p>
      {sent && (
        <p role="status" id="sent">
          {sent.note} {sent.state === 'approved' && <a href={commentPath(sent.id)}>{words.link}</a>}
        </p>
      )}
      {confirmed ? (
        refusal && (
          <p className="error-summary" role="alert" id="errors">
            {refusal}
          </p>
        )
      ) : (
        <ConfirmAddressLink story={story.id} />
      )}
      {answered && <QuotedComment comment={answered} />}
      <WhileOpen story={story}>
        <CommentForm
          story={story.id}
          text={draft?.fields.text}
          error={draft?.errors.text}
          parent={parent}
        />
      </WhileOpen>
      {hidden.length > 0 && <HiddenComments story={story.id} comments={hidden} />}
      <p className="me-actions">
        <a className="button quiet" href={storyPath(story)}>
          {actionPageCopy.toStory}
        </a>
        <a className="button quiet" href={comments(story.id)}>
          {words.all}
        </a>
      </p>
    </div>
  )
}
