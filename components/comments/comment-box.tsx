import { CommentForm } from '@/components/comments/comment-form'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { login, story as storyPath } from '@/lib/routes'
import { site } from '@/lib/site'

type BoxStory = Pick<Story, 'id' | 'kind' | 'commentPolicy' | 'commentsUntil' | 'commentNote'>

/**
 * Where a comment is written. The form is there for everybody, since a page without scripts can't know
 * who reads: signed out, it leads through login and is sent on return. Scripts show one of the two.
 */
export function CommentBox({ story }: { story: BoxStory }) {
  if (isClosed(story)) return <p className="comments-closed">{copy.comments.closed}</p>
  return (
    <>
      <p className="comment-note">{site.comments.note}</p>
      {story.commentNote && <p className="comment-note">{story.commentNote}</p>}
      <a className="comments-login signed-out" href={login(`${storyPath(story)}#comments`)}>
        {copy.comments.signIn}
      </a>
      <comment-form className="for-signed-in">
        <CommentForm story={story.id} />
      </comment-form>
    </>
  )
}

/** True at the time of drawing. */
function isClosed({ commentPolicy, commentsUntil }: BoxStory): boolean {
  return commentPolicy === 'closed' || Date.now() >= Date.parse(commentsUntil)
}
