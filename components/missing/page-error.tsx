import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'

export function PageError({ status }: { status: 500 | 503 }) {
  const away = status === 503
  return (
    <div className="page missing">
      <p className="missing-code">{status}</p>
      <h1>{away ? copy.missing.unavailable : copy.missing.failed}</h1>
      <p>{away ? copy.missing.unavailableText : copy.missing.failedText}</p>
      <p className="missing-ways">
        {/* Empty: the address of the page itself, with its query. */}
        <a className="button" href="">
          {copy.missing.retry}
        </a>
        <a className="button quiet" href={routes.home}>
          {copy.missing.toHome}
        </a>
      </p>
    </div>
  )
}
