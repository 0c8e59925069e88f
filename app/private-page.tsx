import type { ReactNode } from 'react'
import { currentReader } from '@/app/require-reader'
import { PageShell } from '@/app/page-shell'

/** What a private page asks of its address: Next gives each as a text, or several. */
export type Asked = Promise<Record<string, string | string[] | undefined>>

interface PrivatePageProps {
  /** Where login leads back to. */
  path?: string
  children: ReactNode
}

/** A page of one reader's, a form or a list, never kept by anybody. */
export async function PrivatePage({ path, children }: PrivatePageProps) {
  return (
    <PageShell path={path} here={(await currentReader()) !== null}>
      <div className="page site-page">{children}</div>
    </PageShell>
  )
}
