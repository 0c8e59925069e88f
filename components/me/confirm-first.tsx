import { commentCopy } from '@/lib/copy/comments'
import { confirmAt, doorPage, doors } from '@/lib/routes'

/** Who has not proved their address is led there, and back. */
export function ConfirmFirst({ story }: { story: number }) {
  return (
    <p>
      {commentCopy.confirmFirst}{' '}
      <a className="button quiet" href={confirmAt(doorPage(doors.comments, { id: story }))}>
        {commentCopy.confirmNow}
      </a>
    </p>
  )
}
