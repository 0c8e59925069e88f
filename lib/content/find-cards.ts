import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import { db } from '@/lib/db'

/** The published ones of these, in this order; asked anew each time, as for one reader. */
export async function findCards(ids: number[]): Promise<StoryCard[]> {
  const rows = await db().story.findMany({
    relationLoadStrategy: 'join',
    select: cardFields,
    where: { id: { in: ids }, status: 'published', publishedAt: { lte: new Date() } },
  })
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
