import { db } from '@/lib/db'
import { databaseNow } from '@/lib/published'

export interface DeskBanner {
  id: number
  text: string
  link: string
  /** ISO 8601, UTC. */
  showFrom: string
  /** Null: without an end. */
  showUntil: string | null
  state: 'shown' | 'planned' | 'covered' | 'over'
}

const PAGE = 30

/** The one that begins last first. */
export async function readBanners(): Promise<DeskBanner[]> {
  const now = await databaseNow()
  const rows = await db().banner.findMany({
    orderBy: [{ showFrom: 'desc' }, { id: 'desc' }],
    take: PAGE,
  })
  const isShown = ({ showFrom, showUntil }: (typeof rows)[number]) =>
    showFrom <= now && (showUntil === null || showUntil > now)
  const first = rows.find(isShown)
  return rows.map(({ id, text, link, showFrom, showUntil, ...row }) => ({
    id,
    text,
    link,
    showFrom: showFrom.toISOString(),
    showUntil: showUntil?.toISOString() ?? null,
    state: stateOf({ id, text, link, showFrom, showUntil, ...row }),
  }))

  function stateOf(row: (typeof rows)[number]): DeskBanner['state'] {
    if (row.showFrom > now) return 'planned'
    if (!isShown(row)) return 'over'
    return row.id === first?.id ? 'shown' : 'covered'
  }
}
