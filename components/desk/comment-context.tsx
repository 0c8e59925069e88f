import { When } from '@/components/ui/when'
import { deskCopy } from '@/lib/copy/desk'
import type { DeskComment } from '@/lib/desk/desk-comments'

const words = deskCopy.item

/** Reports, the appeal and the last decision. */
export function CommentContext({ item }: { item: DeskComment }) {
  const { reason, appeal, reports } = item
  if (!reason && appeal === null && reports.length === 0) return null
  return (
    <div className="desk-context">
      {reason && (
        <p>
          {words.reason}
          <bdi>{reason}</bdi>
        </p>
      )}
      {appeal !== null && (
        <>
          <p>
            <strong>{words.appeal}</strong>
          </p>
          <p dir="auto">{appeal}</p>
        </>
      )}
      {reports.length > 0 && (
        <>
          <p>
            <strong>{words.reports(reports.length)}</strong>
          </p>
          <ul>
            {reports.map(({ reason, at }, index) => (
              <li key={index}>
                <bdi>{reason}</bdi>{' '}
                <span className="meta">
                  <When iso={at} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
