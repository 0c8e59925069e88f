import { commentCopy } from '@/lib/copy/comments'
import { confirmAt, actionPage, actions } from '@/lib/routes'

/** A link to the confirmation and back. */
export function ConfirmAddressLink({ story }: { story: number }) {
  return (
    <p>
      {commentCopy.confirmFirst}{' '}
      <a className="button quiet" href={confirmAt(actionPage(actions.comments, { id: story }))}>
        {commentCopy.confirmNow}
      </a>
    </p>
  )
}
