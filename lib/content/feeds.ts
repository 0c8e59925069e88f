/** The newest stories whole, for feeds. Made of the lists, so a feed is fresh when its list is. */
import { cached, tag } from '@/lib/cache'
import type { StoryCard } from '@/lib/content/cards'
import { readColumnStories, readLatest, readTopicStories } from '@/lib/content/lists'
import { db } from '@/lib/db'

export interface FeedItem extends StoryCard {
  /** Markdown. */
  body: string
  byline: string
  keywords: string[]
  clip: { file: string; duration: number; width: number; height: number } | null
}

const FEED_SIZE = 50

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
        body: true,
        byline: true,
        keywords: true,
        videoFile: { select: { file: true, duration: true, width: true, height: true } },
      },
      where: { id: { in: ids.split(',').map(Number) }, status: 'published' },
    })
    return rows.map(({ videoFile, ...rest }) => ({ ...rest, clip: videoFile }))
  },
  () => [tag.feed],
)
