/** The newest stories whole, for feeds. Made of the lists, so a feed is fresh when its list is. */
import { cached } from '@/lib/cached'
import type { StoryCard } from '@/lib/content/cards'
import { readColumnStories, readLatest, readTopicStories } from '@/lib/content/lists'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'

export interface FeedItem extends StoryCard {
  /** Markdown; of a long body, or beyond what a feed holds, the beginning alone. */
  body: string
  shortened?: boolean
  byline: string
  keywords: string[]
  clip: { file: string; duration: number; width: number; height: number } | null
}

const FEED_SIZE = 50

/** In characters: of one body, of all in a feed, and of the beginning of what is longer. */
const [LONGEST, ALL, BEGINNING] = [50_000, 1_000_000, 3_000]

/** As many as the site's feed has, as lists show them. */
export async function readNewest(): Promise<StoryCard[]> {
  return (await readLatest(null, FEED_SIZE)).items
}

export async function readFeed(): Promise<FeedItem[]> {
  return whole(await readNewest())
}

export async function readColumnFeed(slug: string): Promise<FeedItem[]> {
  return whole((await readColumnStories(slug, null, FEED_SIZE)).items)
}

export async function readTopicFeed(keyword: string): Promise<FeedItem[]> {
  return whole((await readTopicStories(keyword, null, FEED_SIZE)).items)
}

/** The cards with the rest of their rows, in their order; a story that was withdrawn meanwhile is left out. */
export async function whole(cards: StoryCard[]): Promise<FeedItem[]> {
  const rests = await readRests(cards.map(({ id }) => id).join())
  const byId = new Map(rests.map((rest) => [rest.id, rest]))
  return cards.flatMap((card) => {
    const rest = byId.get(card.id)
    return rest ? [{ ...card, ...rest }] : []
  })
}

/** One query for all; `ids` are joined by commas, since they are the entry's name too. */
const readRests = cached(
  'feed',
  async (ids: string) => {
    const rows = await db().story.findMany({
      select: {
        id: true,
        byline: true,
        keywords: true,
        videoFile: { select: { file: true, duration: true, width: true, height: true } },
      },
      where: { id: { in: ids.split(',').map(Number) }, ...(await published()) },
    })
    const bodies = new Map((await findBodies(rows.map(({ id }) => id))).map((row) => [row.id, row]))
    return rows.flatMap(({ videoFile, ...rest }) => {
      const body = bodies.get(rest.id)
      return body ? [{ ...rest, ...body, clip: videoFile }] : []
    })
  },
  () => [tag.feed],
)

/** As much of the bodies as a feed has room for, the newest first. */
function findBodies(ids: number[]): Promise<{ id: number; body: string; shortened: boolean }[]> {
  return db().$queryRaw`
    select id, not whole as shortened, case when whole then body else left(body, ${BEGINNING}::int) end as body
    from (
      select id, body, char_length(body) <= ${LONGEST}::int
        and sum(least(char_length(body), ${LONGEST}::int)) over (order by published_at desc, id desc)
          <= ${ALL}::int as whole
      from story where id = any (${ids}::int[])
    ) as measured`
}
