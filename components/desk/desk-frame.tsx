import type { ReactNode } from 'react'
import { DeskAccount } from '@/components/desk/desk-account'
import { PartNav } from '@/components/layout/part-nav'
import { Logo } from '@/components/ui/logo'
import { copy } from '@/lib/copy'
import { deskCopy } from '@/lib/copy/desk'
import type { Staff } from '@/lib/auth/staff'
import type { Part } from '@/lib/desk/parts'
import { routes } from '@/lib/routes'
import { site } from '@/lib/site'

interface DeskFrameProps {
  reader: Staff
  parts: Part[]
  current: Part | undefined
  children: ReactNode
}

/** Wide: the header is a column at the left. */
export function DeskFrame({ reader, parts, current, children }: DeskFrameProps) {
  return (
    <>
      <a className="skip" href="#main">
        {copy.header.skip}
      </a>
      <div className="desk-frame">
        <header className="desk-head">
          <a className="desk-brand" href={routes.desk}>
            <Logo />
            {deskCopy.name(site.name)}
          </a>
          <PartNav
            className="desk-nav"
            label={deskCopy.nav.label}
            parts={parts}
            current={current}
          />
          <DeskAccount reader={reader} />
        </header>
        <main id="main" className="desk-main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  )
}
