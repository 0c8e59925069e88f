import type { ReactNode } from 'react'
import { currentReader } from '@/app/demand-reader'
import { Frame } from '@/app/frame'

/** What a private page asks of its address: Next gives each as a text, or several. */
export type Asked = Promise<Record<string, string | string[] | undefined>>

interface PrivatePageProps {
  /** Where login leads back to. */
  path?: string
  children: ReactNode
}

/**
 * A page of one reader's, a form or a list, never kept by anybody. The server knows who reads, so the
 * header is right without scripts too (styles/tools.css).
 */
export async function PrivatePage({ path, children }: PrivatePageProps) {
  const reader = await currentReader()
  return (
    <Frame path={path}>
      {reader && <span data-reader-here hidden />}
      <div className="page site-page">{children}</div>
    </Frame>
  )
}
