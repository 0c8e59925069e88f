/** 热点: what is read, liked and talked about now, in a week, in a column. */
import { cached } from '@/lib/cached'
import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import { findCards } from '@/lib/content/cards-by-id'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'

const DAY = 24
const WEEK = 7 * DAY

/**
 * The hottest of the day, or of the week; of a column, or of all (null). The day's of all is looked at every
 * minute (server/documents/counters.ts), the others every ten (server/documents/scheduled-tags.ts).
 */
export function readHot(size: number, week = false, column: string | null = null) {
  return readRanking(week ? WEEK : DAY, column, size)
}

const readRanking = cached('hot', findHot, (hours: number, column: string | null) => [
  hours === DAY && column === null ? tag.ranking : tag.rankings,
  column === null ? tag.stories : tag.column(column),
])

/** Where too few were read, the newest follow. */
async function findHot(hours: number, column: string | null, size: number): Promise<StoryCard[]> {
  const ranked = await db().$queryRaw<{ id: number }[]>`
    select id from listing.hot_stories(${size}::int, ${hours}::int, ${column}) as id`
  const ids = ranked.map(({ id }) => id)
  const [hot, newest] = await Promise.all([
    findCards(ids),
    db().story.findMany({
      relationLoadStrategy: 'join',
      select: cardFields,
      where: {
        ...(await published()),
        columnSlug: column ?? undefined,
      },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: size,
    }),
  ])
  const cards = [...hot, ...newest.map(toCard)]
  return [...new Map(cards.map((card) => [card.id, card])).values()].slice(0, size)
}
