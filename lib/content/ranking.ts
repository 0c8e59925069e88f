/** 热点: what is read, liked and talked about now. Looked at every minute (lib/documents/numbers.ts). */
import { cached, tag } from '@/lib/cache'
import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import { db } from '@/lib/db'

/** The hottest stories; where too few were read, the newest follow. */
export const readHot = cached('hot', findHot, () => [tag.ranking, tag.stories])

async function findHot(size: number): Promise<StoryCard[]> {
  const ranked = await db().$queryRaw<{ id: number }[]>`
    select id from listing.hot_stories(${size}::int) as id`
  const ids = ranked.map(({ id }) => id)
  const [hot, newest] = await Promise.all([
    db().story.findMany({
      relationLoadStrategy: 'join',
      select: cardFields,
      where: { id: { in: ids }, status: 'published' },
    }),
    db().story.findMany({
      relationLoadStrategy: 'join',
      select: cardFields,
      where: { status: 'published', publishedAt: { lte: new Date() } },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: size,
    }),
  ])
  const byRank = hot.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  const cards = [...byRank, ...newest].map(toCard)
  return [...new Map(cards.map((card) => [card.id, card])).values()].slice(0, size)
}
