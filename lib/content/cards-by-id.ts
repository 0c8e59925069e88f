import { cached } from '@/lib/cached'
import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'

/** The published ones of these, in this order: fresh when one of them changes, whatever else does. */
export async function readCards(ids: number[]): Promise<StoryCard[]> {
  return ids.length === 0 ? [] : readJoined(ids.join())
}

/** `ids` are joined by commas, since they are the entry's name too. */
const readJoined = cached(
  'cards',
  (ids: string) => findCards(ids.split(',').map(Number)),
  (ids) => ids.split(',').map((id) => tag.card(Number(id))),
)

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
