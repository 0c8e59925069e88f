import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'

export function ComplaintSent() {
  return (
    <div role="status">
      <h1>{copy.complaint.sent}</h1>
      <p>{copy.complaint.sentText}</p>
      <p className="pills">
        <a className="button" href={routes.home}>
          {copy.missing.toHome}
        </a>
        <a className="button quiet" href={routes.complaint}>
          {copy.complaint.another}
        </a>
      </p>
    </div>
  )
}
