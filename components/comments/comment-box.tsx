import { CommentForm } from '@/components/comments/comment-form'
import { WhileOpen } from '@/components/comments/while-open'
import type { Story } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { login, story as storyPath } from '@/lib/routes'

/**
 * Where a comment is written. The form is there for everybody, since a page without scripts can't know
 * who reads: signed out, it leads through login and is sent on return. Scripts show one of the two.
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
