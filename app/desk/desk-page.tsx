import type { ReactNode } from 'react'
import { PageShell } from '@/app/page-shell'
import { DeskNav } from '@/components/desk/desk-nav'
import type { Staff } from '@/lib/auth/staff'

interface DeskPageProps {
  reader: Staff
  /** Which part of the desk it is. */
  path: string
  heading: string
  children: ReactNode
}

/** A page of the desk: its parts above it, as far as this role has them. */
export function DeskPage({ reader, path, heading, children }: DeskPageProps) {
  return (
    <PageShell path={path} here>
      <div className="page desk">
        <DeskNav role={reader.role} path={path} />
        <h1>{heading}</h1>
        {children}
      </div>
    </PageShell>
  )
}
