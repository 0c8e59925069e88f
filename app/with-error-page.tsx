import type { Metadata } from 'next'
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageShell } from '@/app/page-shell'
import { PageError } from '@/components/missing/page-error'
import { copy } from '@/lib/copy'
import { isDatabaseAway } from '@/lib/database/database-away'
import { logOnce } from '@/lib/log'
import { setStatus } from '@/lib/render-context'

/** Renders an error page and logs once where the page throws: 503 for the database, else 500. */
export function withErrorPage<Props>(page: (props: Props) => ReactNode | Promise<ReactNode>) {
  return async function SafePage(props: Props): Promise<ReactNode> {
    try {
      return await page(props)
    } catch (error) {
      return (
        <PageShell>
          <PageError status={logFailure('A page could not be rendered', error)} />
        </PageShell>
      )
    }
  }
}

/** `noindex` where the metadata can't be read. */
export function withErrorMetadata<Props>(describe: (props: Props) => Metadata | Promise<Metadata>) {
  return async function safeMetadata(props: Props): Promise<Metadata> {
    try {
      return await describe(props)
    } catch (error) {
      logFailure('A page could not be described', error)
      return { title: copy.missing.failed, robots: { index: false } }
    }
  }
}

/** Rethrows Next's notFound() and redirects. */
function logFailure(message: string, error: unknown): 500 | 503 {
  unstable_rethrow(error)
  logOnce(message, error)
  const status = isDatabaseAway(error) ? 503 : 500
  setStatus(status)
  return status
}
