import { copy } from '@/lib/copy'
import { formatClock } from '@/lib/time'

/** For a page that was requested too often; `until`: ISO 8601. */
export function TooMany({ until }: { until: string }) {
  return (
    <div className="page site-page">
      <h1>{copy.actions.tooManyHeading}</h1>
      <p>{copy.actions.tooMany(formatClock(until))}</p>
    </div>
  )
}
