import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import { db } from '@/lib/db'
import { published } from '@/lib/published'

/** The published ones of these, in this order; asked anew each time, as for one reader. */
export async function findCards(ids: number[]): Promise<StoryCard[]> {
  const rows = await db().story.findMany({
    relationLoadStrategy: 'join',
    select: cardFields,
    where: { id: { in: ids }, ...(await published()) },
  })
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
