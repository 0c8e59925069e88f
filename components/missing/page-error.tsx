import { copy } from '@/lib/copy'
import { routes } from '@/lib/routes'

export function PageError({ status }: { status: 500 | 503 }) {
  const away = status === 503
  return (
    <div className="page missing">
      <p className="missing-code">{status}</p>
      <h1>{away ? copy.missing.unavailable : copy.missing.failed}</h1>
      <p>{away ? copy.missing.unavailableText : copy.missing.failedText}</p>
      <p>
        <a className="button" href={routes.home}>
          {copy.missing.toHome}
        </a>
      </p>
    </div>
  )
}
