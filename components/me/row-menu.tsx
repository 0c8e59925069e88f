import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { meCopy } from '@/lib/copy/me'

interface RowMenuProps {
  /** Unique on the page. */
  id: string
  /** What the row is about, for screen readers. */
  about: string
  /** Links and forms. */
  children: ReactNode
}

/** What can be done with a row, behind one button. */
export function RowMenu({ id, about, children }: RowMenuProps) {
  const menu = `menu-${id}`
  const name = meCopy.moreOf(about)
  return (
    <div className="row-menu">
      <button type="button" popoverTarget={menu} aria-label={name}>
        <Icon name="more" />
      </button>
      <div id={menu} className="pop" popover="auto" role="group" aria-label={name}>
        {children}
      </div>
    </div>
  )
}
