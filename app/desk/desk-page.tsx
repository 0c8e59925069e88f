import type { ReactNode } from 'react'
import { Frame } from '@/app/page-shell'
import { DeskNav } from '@/components/desk/desk-nav'
import type { Staff } from '@/lib/auth/staff'

interface DeskPageProps {
  who: Staff
  /** Which part of the desk it is. */
  path: string
  heading: string
  children: ReactNode
}

/** A page of the desk: its parts above it, as far as this role has them. */
export function DeskPage({ who, path, heading, children }: DeskPageProps) {
  return (
    <Frame path={path} here>
      <div className="page desk">
        <DeskNav role={who.role} path={path} />
        <h1>{heading}</h1>
        {children}
      </div>
    </Frame>
  )
}
