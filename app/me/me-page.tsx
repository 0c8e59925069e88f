import type { ReactNode } from 'react'
import { PageShell } from '@/app/page-shell'
import { MeNav } from '@/components/me/me-nav'

interface MePageProps {
  /** For the login's return and the current part of 个人中心. */
  path: string
  heading: string
  beacon?: string
  children: ReactNode
}

export function MePage({ path, heading, beacon, children }: MePageProps) {
  return (
    <PageShell path={path} beacon={beacon} signedIn>
      <div className="page me">
        <MeNav path={path} />
        <div className="me-main">
          <h1>{heading}</h1>
          {children}
        </div>
      </div>
    </PageShell>
  )
}
