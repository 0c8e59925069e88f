import { db } from '@/lib/db'
import { databaseNow } from '@/lib/published'

export interface Banner {
  text: string
  /** A path of this site or a URL; empty: none. */
  link: string
  /** Null: without an end. */
  until: Date | null
}

/** The one that is shown now. Not cached: server/documents/bar.ts keeps it. */
export async function findBanner(): Promise<Banner | null> {
  const at = await databaseNow()
  const row = await db().banner.findFirst({
    select: { text: true, link: true, showUntil: true },
    where: { showFrom: { lte: at }, OR: [{ showUntil: null }, { showUntil: { gt: at } }] },
    orderBy: [{ showFrom: 'desc' }, { id: 'desc' }],
  })
  return row && { text: row.text, link: row.link, until: row.showUntil }
}
