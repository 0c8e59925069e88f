import { cached, tag } from '@/lib/cache'
import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import { db } from '@/lib/db'

/** The published ones of these, in this order: fresh when one of them changes, whatever else does. */
export async function readCards(ids: number[]): Promise<StoryCard[]> {
  if (ids.length === 0) return []
  const byId = new Map((await readJoined(ids.join())).map((card) => [card.id, card]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** One query for all; `ids` are joined by commas, since they are the entry's name too. */
const readJoined = cached(
  'cards',
  async (ids: string): Promise<StoryCard[]> => {
    const rows = await db().story.findMany({
      relationLoadStrategy: 'join',
      select: cardFields,
      where: {
        id: { in: ids.split(',').map(Number) },
        status: 'published',
        publishedAt: { lte: new Date() },
      },
    })
    return rows.map(toCard)
  },
  (ids) => ids.split(',').map((id) => tag.card(Number(id))),
)
