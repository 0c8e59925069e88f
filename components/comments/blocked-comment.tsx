import { Sentence } from '@/components/ui/sentence'
import { commentCopy } from '@/lib/copy/comments'
import { actionPath, actions } from '@/lib/routes'

/** <comment-list> puts it in the place of the comment whose author was blocked. */
export function BlockedComment() {
  return (
    <div className="comment-blocked" role="status">
      <form method="post" action={actionPath(actions.blockedReaders)} hidden>
        <input type="hidden" name="account" />
        <span>
          <Sentence words={commentCopy.blocked} names={['']} />
        </span>
        <button name="on" value="0">
          {commentCopy.undo}
        </button>
      </form>
    </div>
  )
}
