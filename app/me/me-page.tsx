import type { ReactNode } from 'react'
import { PageShell } from '@/app/page-shell'
import { MeNav } from '@/components/me/me-nav'

interface MePageProps {
  /** Where login leads back to, and which part of 个人中心 it is. */
  path: string
  heading: string
  /** The action that notes that it was seen. */
  seen?: string
  children: ReactNode
}

/** A page of 个人中心: its parts beside it. */
export function MePage({ path, heading, seen, children }: MePageProps) {
  return (
    <PageShell path={path} seen={seen} here>
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
