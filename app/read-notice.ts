import type { SearchParams } from '@/app/private-page'
import { type NoticeName, noticeCopy } from '@/lib/copy/notices'

/** The change that led to this page; null for a visit without one. */
export async function readNotice(searchParams: SearchParams): Promise<NoticeName | null> {
  const { notice } = await searchParams
  const known = typeof notice === 'string' && Object.hasOwn(noticeCopy, notice)
  return known ? (notice as NoticeName) : null
}
