/** Pages never throw: what went wrong is logged once and the reader gets a page that says so. */
import type { Metadata } from 'next'
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageShell } from '@/app/page-shell'
import { PageError } from '@/components/missing/page-error'
import { copy } from '@/lib/copy'
import { isDatabaseAway } from '@/lib/database/database-away'
import { logOnce } from '@/lib/log'
import { setStatus } from '@/lib/render-context'

/** The page, or in its place a 503 (the database is away) or 500 (anything else). */
export function withErrorPage<Props>(page: (props: Props) => ReactNode | Promise<ReactNode>) {
  return async function SafePage(props: Props): Promise<ReactNode> {
    try {
      return await page(props)
    } catch (error) {
      return (
        <PageShell>
          <PageError status={failed('A page could not be drawn', error)} />
        </PageShell>
      )
    }
  }
}

/** The page's description; where it can't be read, one that keeps crawlers away. */
export function withErrorMetadata<Props>(describe: (props: Props) => Metadata | Promise<Metadata>) {
  return async function safeMetadata(props: Props): Promise<Metadata> {
    try {
      return await describe(props)
    } catch (error) {
      failed('A page could not be described', error)
      return { title: copy.missing.failed, robots: { index: false } }
    }
  }
}

/** Lets Next's own signals through: notFound() and redirects. */
function failed(what: string, error: unknown): 500 | 503 {
  unstable_rethrow(error)
  logOnce(what, error)
  const status = isDatabaseAway(error) ? 503 : 500
  setStatus(status)
  return status
}
