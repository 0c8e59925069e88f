import { cached } from '@/lib/cached'
import { cardFields, findCards, type StoryCard, toCards } from '@/lib/content/cards'
import { parseOlder } from '@/lib/content/cursor'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'

const DAY = 24
const WEEK = 7 * DAY

/**
 * 热点 of the day or week, of one column or of all (null). The day's ranking of all is refreshed every minute
 * (server/documents/counters.ts), the others every ten (server/documents/scheduled-tags.ts).
 */
export function readHot(size: number, week = false, column: string | null = null) {
  return readRanking(week ? WEEK : DAY, column, size)
}

const readRanking = cached('hot', findHot, (hours: number, column: string | null) => [
  hours === DAY && column === null ? tag.ranking : tag.rankings,
  column === null ? tag.stories : tag.column(column),
])

/** Filled up with the newest stories. */
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
  const cards = [...hot, ...(await toCards(newest))]
  return [...new Map(cards.map((card) => [card.id, card])).values()].slice(0, size)
}

export interface RankingPath {
  week: boolean
  column: string | null
  /** The cursor of older stories below the day's ranking of all columns. */
  before: string | null
}

/** The ranking that the segments after /hot name, or null. */
export function parseRankingPath(segments: string[] = []): RankingPath | null {
  const older = parseOlder(segments)
  if (older !== undefined) return { week: false, column: null, before: older }
  const [word, slug] = segments
  const column = word === 'column' && slug !== undefined ? slug : null
  const rest = column === null ? segments : segments.slice(2)
  const week = rest.length === 1 && rest[0] === 'week'
  if (!week && (rest.length > 0 || column === null)) return null
  return { week, column, before: null }
}
