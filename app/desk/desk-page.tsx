import type { ReactNode } from 'react'
import { PageShell } from '@/app/page-shell'
import { DeskNav } from '@/components/desk/desk-nav'
import type { Staff } from '@/lib/auth/staff'

interface DeskPageProps {
  reader: Staff
  path: string
  heading: string
  children: ReactNode
}

export function DeskPage({ reader, path, heading, children }: DeskPageProps) {
  return (
    <PageShell path={path} signedIn>
      <div className="page desk">
        <DeskNav role={reader.role} path={path} />
        <h1 dir="auto">{heading}</h1>
        {children}
      </div>
    </PageShell>
  )
}
