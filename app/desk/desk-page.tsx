import type { ReactNode } from 'react'
import { DeskShell } from '@/app/desk/desk-shell'
import { Notice } from '@/components/ui/notice'
import type { NoticeName } from '@/lib/copy/notices'
import type { Staff } from '@/lib/auth/staff'

interface DeskPageProps {
  reader: Staff
  path: string
  heading: string
  /** Beside the heading: what is done with the page as a whole. */
  tools?: ReactNode
  notice?: NoticeName | null
  children: ReactNode
}

export function DeskPage({ reader, path, heading, tools, notice = null, children }: DeskPageProps) {
  return (
    <DeskShell reader={reader} path={path}>
      <div className="desk">
        <div className="desk-title">
          <h1 dir="auto">{heading}</h1>
          {tools}
        </div>
        <Notice name={notice} />
        {children}
      </div>
    </DeskShell>
  )
}
