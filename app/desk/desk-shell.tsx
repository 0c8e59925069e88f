import type { ReactNode } from 'react'
import { toStaticDocument } from '@/app/static-document'
import { DeskFrame } from '@/components/desk/desk-frame'
import { assets } from '@/lib/assets'
import type { Staff } from '@/lib/auth/staff'
import { partOf, partsFor } from '@/lib/desk/parts'
import { readerState } from '@/lib/routes'

interface DeskShellProps {
  reader: Staff
  path: string
  children: ReactNode
}

/** The desk's own document: nothing of the readers' pages around it, and scripts of its own. */
export function DeskShell({ reader, path, children }: DeskShellProps) {
  return toStaticDocument(
    <>
      <script type="module" src={assets().deskElements} />
      <DeskFrame reader={reader} parts={partsFor(reader)} current={partOf(path)}>
        {children}
      </DeskFrame>
      {/* Renews the session's cookie. */}
      <reader-state from={readerState()} />
    </>,
  )
}
