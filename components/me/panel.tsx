import type { ReactNode } from 'react'
import { meCopy } from '@/lib/copy/me'

interface PanelProps {
  id: string
  heading: string
  /** The page with all of it. */
  all: { name: string; path: string }
  children: ReactNode
}

/** A card of the overview. */
export function Panel({ id, heading, all, children }: PanelProps) {
  return (
    <section className="me-panel" aria-labelledby={id}>
      <div className="me-panel-head">
        <h2 id={id}>{heading}</h2>
        <a href={all.path}>{meCopy.overview.all(all.name)}</a>
      </div>
      {children}
    </section>
  )
}
