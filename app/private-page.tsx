import type { ReactNode } from 'react'
import { currentReader } from '@/app/require-reader'
import { PageShell } from '@/app/page-shell'
import { withErrorPage } from '@/app/with-error-page'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

interface PrivatePageProps {
  /** Where login leads back to. */
  path?: string
  /** 登录 and its kin: a card. */
  account?: true
  children: ReactNode
}

async function Page({ path, account, children }: PrivatePageProps) {
  return (
    <PageShell path={path} account={account} signedIn={(await currentReader()) !== null}>
      <div className={account ? 'page site-page account-card' : 'page site-page'}>{children}</div>
    </PageShell>
  )
}

/** Handles errors of its own: it reads the session after the page that uses it has returned. */
export const PrivatePage = withErrorPage(Page)
