import type { ReactNode } from 'react'
import { currentReader } from '@/app/require-reader'
import { PageShell } from '@/app/page-shell'
import { withErrorPage } from '@/app/with-error-page'

/** What a private page asks of its address: Next gives each as a text, or several. */
export type Asked = Promise<Record<string, string | string[] | undefined>>

interface PrivatePageProps {
  /** Where login leads back to. */
  path?: string
  children: ReactNode
}

async function Page({ path, children }: PrivatePageProps) {
  return (
    <PageShell path={path} here={(await currentReader()) !== null}>
      <div className="page site-page">{children}</div>
    </PageShell>
  )
}

/** A page of one reader's, a form or a list, that nobody stores. It reads the session, which may fail after its page was made. */
export const PrivatePage = withErrorPage(Page)
