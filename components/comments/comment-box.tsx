import { CommentForm } from '@/components/comments/comment-form'
import { WhileOpen } from '@/components/comments/while-open'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { login, story as storyPath } from '@/lib/routes'

/**
 * Public pages are the same for everybody, so the form is there signed out too: it leads through login and is
 * sent on return. Scripts show either the link or the form.
 */
export function CommentBox({ story }: { story: Story }) {
  return (
    <WhileOpen story={story}>
      <a className="comments-login signed-out" href={login(`${storyPath(story)}#comments`)}>
        {copy.comments.signIn}
      </a>
      <comment-form className="for-signed-in">
        <CommentForm story={story.id} />
      </comment-form>
    </WhileOpen>
  )
}
