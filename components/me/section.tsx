import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { NoticeName } from '@/lib/copy/notices'

export function Section({
  id,
  heading,
  notice = null,
  children,
}: {
  id: string
  heading: string
  notice?: NoticeName | null
  children: ReactNode
}) {
  return (
    <section className="me-section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      <Notice name={notice} />
      {children}
    </section>
  )
}
