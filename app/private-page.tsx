import type { ReactNode } from 'react'
import { Frame } from '@/app/frame'

/** What a private page asks of its address: Next gives each as a text, or several. */
export type Asked = Promise<Record<string, string | string[] | undefined>>

/** A page of one reader's: narrow, a form or a list, never kept by anybody. `path`: where login leads back. */
export function PrivatePage({ path, children }: { path?: string; children: ReactNode }) {
  return (
    <Frame path={path}>
      <div className="page site-page">{children}</div>
    </Frame>
  )
}
