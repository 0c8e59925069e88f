/** Pages of one reader's. */
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { safely } from '@/app/safely'

/**
 * As `safely`, but what isn't there is Next's to answer: a page that is made for one request has no
 * other way to be a 404 (a document has, lib/documents).
 */
export function privately<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async function PrivatelyDrawn(props: Props): Promise<ReactNode> {
    try {
      return await page(props)
    } catch (error) {
      unstable_rethrow(error)
      return safely(() => {
        throw error
      })({})
    }
  }
}
