/** 推荐视频: which videos stand under a story. Same keywords first, then its column, then the newest. */
import { readKind, readTopicVideos, readColumnVideos } from '@/lib/content/lists'
import type { StoryCard } from '@/lib/content/cards'

const RELATED = 20

/** At most RELATED videos, never the story itself. Made of lists, so it is fresh when they are. */
export async function readRelated(story: {
  id: number
  keywords: string[]
  column: { slug: string }
}): Promise<StoryCard[]> {
  const [topics, column, newest] = await Promise.all([
    Promise.all(story.keywords.map((keyword) => readTopicVideos(keyword, RELATED + 1))),
    readColumnVideos(story.column.slug, RELATED + 1),
    readKind('video', null, RELATED + 1),
  ])
  // A video that shares more keywords stands before one that shares fewer.
  const cards = [...byShared(topics.map((list) => list.items)), ...column.items, ...newest.items]
  const found = new Map(cards.map((card) => [card.id, card]))
  found.delete(story.id)
  return [...found.values()].slice(0, RELATED)
}

function byShared(topics: StoryCard[][]): StoryCard[] {
  const shared = new Map<number, { card: StoryCard; count: number }>()
  for (const card of topics.flat()) {
    const seen = shared.get(card.id)
    if (seen) seen.count += 1
    else shared.set(card.id, { card, count: 1 })
  }
  return [...shared.values()]
    .sort((a, b) => b.count - a.count || b.card.publishedAt.localeCompare(a.card.publishedAt))
    .map(({ card }) => card)
}
