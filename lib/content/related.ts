/** What stands with a story: 推荐视频 and 相关阅读. */
import { cached } from '@/lib/cached'
import { now } from '@/lib/clock'
import { findCandidates, type Found } from '@/lib/content/related-candidates'
import type { StoryCard } from '@/lib/content/cards'
import { readCards } from '@/lib/content/cards-by-id'
import { withoutRepeats } from '@/lib/content/similarity'
import { readColumnVideos, readKind } from '@/lib/content/lists'
import { rankRelated } from '@/lib/content/rank-related'
import { tag } from '@/lib/tags'

const VIDEOS = 20
const ARTICLES = 6
/** Some repeat what others tell, or are withdrawn before the next look. */
const SPARE = 8

export interface Related {
  /** Those that share a keyword, the nearest first, then the column's, then the newest of all. */
  videos: StoryCard[]
  /** Those that share a keyword; often none. */
  articles: StoryCard[]
}

interface About {
  id: number
  title: string
  keywords: string[]
  column: { slug: string }
}

/** Never the story itself, nor one that tells the same. */
export async function readRelated(story: About): Promise<Related> {
  const near = await readNear(story.id, story.keywords.join('/'))
  const cards = await readCards([...near.videos, ...near.articles])
  const [videos, articles] = (['video', 'article'] as const).map((kind) =>
    withoutRepeats(
      cards.filter((card) => card.kind === kind),
      [story.title],
    ),
  )
  return {
    videos: await filledUp(videos ?? [], story),
    articles: (articles ?? []).slice(0, ARTICLES),
  }
}

/** Where keywords lead to fewer, the column's videos follow, and then the newest. */
async function filledUp(videos: StoryCard[], story: About): Promise<StoryCard[]> {
  if (videos.length >= VIDEOS) return videos.slice(0, VIDEOS)
  const [column, newest] = await Promise.all([
    readColumnVideos(story.column.slug, VIDEOS + SPARE),
    readKind('video', null, VIDEOS + SPARE),
  ])
  const all = [...videos, ...column.items, ...newest.items]
  const each = new Map(all.map((card) => [card.id, card]))
  each.delete(story.id)
  return withoutRepeats([...each.values()], [story.title]).slice(0, VIDEOS)
}

/**
 * Ids alone: the cards of stories depend on those stories, these on what carries the keywords. `keywords`
 * are joined by slashes, which none has.
 */
const readNear = cached(
  'near',
  (id: number, keywords: string) => findRelated(id, keywords.split('/').filter(Boolean)),
  (id, keywords) => [tag.card(id), tag.renewal(id), ...keywords.split('/').map(tag.related)],
)

interface Near {
  videos: number[]
  articles: number[]
}

/** The nearest of either kind first, some more than are shown. */
export async function findRelated(id: number, keywords: string[]): Promise<Near> {
  if (keywords.length === 0) return { videos: [], articles: [] }
  const found = await findCandidates(id, keywords)
  return {
    videos: nearest(found, id, 'video', VIDEOS + SPARE),
    articles: nearest(found, id, 'article', ARTICLES + SPARE),
  }
}

function nearest(found: Found[], id: number, kind: Found['kind'], most: number): number[] {
  const own = found.find((story) => story.id === id)
  if (!own) return []
  const others = found.filter((story) => story.id !== id && story.kind === kind)
  return rankRelated(own, others, now()).slice(0, most)
}
