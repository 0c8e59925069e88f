/** Public pages never throw: what went wrong is logged once and the reader gets a page that says so. */
import type { Metadata } from 'next'
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { Frame } from '@/app/frame'
import { drawnNotHere } from '@/app/not-here'
import { Broken } from '@/components/missing/broken'
import { copy } from '@/lib/copy'
import { isDatabaseAway } from '@/lib/database-away'
import { logOnce } from '@/lib/log'

/** The page, or in its place a 503 (the database is away) or 500 (anything else). */
export function safely<Props>(page: (props: Props) => ReactNode | Promise<ReactNode>) {
  return async function SafePage(props: Props): Promise<ReactNode> {
    try {
      return await page(props)
    } catch (error) {
      // Next answers notFound() from a static page with an empty body: only its script would fill it.
      if (isNotFound(error)) return safely(drawnNotHere)({})
      unstable_rethrow(error)
      logOnce('A page could not be drawn', error)
      return (
        <Frame>
          <Broken status={isDatabaseAway(error) ? 503 : 500} />
        </Frame>
      )
    }
  }
}

/** The page's description; where it can't be read, one that keeps crawlers away. */
export function safelyDescribed<Props>(describe: (props: Props) => Metadata | Promise<Metadata>) {
  return async function safeMetadata(props: Props): Promise<Metadata> {
    try {
      return await describe(props)
    } catch (error) {
      if (isNotFound(error)) return { title: copy.missing.notFound, robots: { index: false } }
      unstable_rethrow(error)
      logOnce('A page could not be described', error)
      return { title: copy.missing.failed, robots: { index: false } }
    }
  }
}

function isNotFound(error: unknown): boolean {
  return (
    error instanceof Error && 'digest' in error && error.digest === 'NEXT_HTTP_ERROR_FALLBACK;404'
  )
}
