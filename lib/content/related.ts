import { cached } from '@/lib/cached'
import { now } from '@/lib/clock'
import { readCards, type StoryCard } from '@/lib/content/cards'
import { withoutRepeats } from '@/lib/content/similarity'
import { readColumnVideos, readKind } from '@/lib/content/lists'
import { type Candidate, rankRelated } from '@/lib/content/rank-related'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'

const VIDEOS = 20
const ARTICLES = 6
/** Some candidates repeat another's title or are withdrawn later. */
const SPARE = 8

export interface Related {
  /** Those that share a keyword, most related first, then the column's, then the newest of all. */
  videos: StoryCard[]
  /** Those that share a keyword; often none. */
  articles: StoryCard[]
}

interface Subject {
  id: number
  title: string
  keywords: string[]
  column: { slug: string }
}

/** 推荐视频 and 相关阅读, without the story itself and without stories of nearly the same title. */
export async function readRelated(story: Subject): Promise<Related> {
  const related = await readRelatedIds(story.id, story.keywords.join('/'))
  const cards = await readCards([...related.videos, ...related.articles])
  const [videos, articles] = (['video', 'article'] as const).map((kind) =>
    withoutRepeats(
      cards.filter((card) => card.kind === kind),
      [story.title],
    ),
  )
  return {
    videos: await fillUp(videos ?? [], story),
    articles: (articles ?? []).slice(0, ARTICLES),
  }
}

async function fillUp(videos: StoryCard[], story: Subject): Promise<StoryCard[]> {
  if (videos.length >= VIDEOS) return videos.slice(0, VIDEOS)
  const [column, newest] = await Promise.all([
    readColumnVideos(story.column.slug, VIDEOS + SPARE),
    readKind('video', null, VIDEOS + SPARE),
  ])
  const all = [...videos, ...column.items, ...newest.items]
  const byId = new Map(all.map((card) => [card.id, card]))
  byId.delete(story.id)
  return withoutRepeats([...byId.values()], [story.title]).slice(0, VIDEOS)
}

/**
 * Caches ids, not cards: the list is invalidated by stories with the keywords, a card by its own story.
 * `keywords` are joined by slashes, which no keyword contains.
 */
const readRelatedIds = cached(
  'related',
  (id: number, keywords: string) => findRelated(id, keywords.split('/').filter(Boolean)),
  (id, keywords) => [tag.card(id), tag.renewal(id), ...keywords.split('/').map(tag.related)],
)

interface RelatedIds {
  videos: number[]
  articles: number[]
}

/** The most related of either kind first, SPARE more than are shown. */
export async function findRelated(id: number, keywords: string[]): Promise<RelatedIds> {
  if (keywords.length === 0) return { videos: [], articles: [] }
  const found = await findCandidates(id, keywords)
  return {
    videos: nearest(found, id, 'video', VIDEOS + SPARE),
    articles: nearest(found, id, 'article', ARTICLES + SPARE),
  }
}

function nearest(
  found: RelatedCandidate[],
  id: number,
  kind: RelatedCandidate['kind'],
  limit: number,
): number[] {
  const own = found.find((story) => story.id === id)
  if (!own) return []
  const others = found.filter((story) => story.id !== id && story.kind === kind)
  return rankRelated(own, others, now()).slice(0, limit)
}

/** The story itself and, of either kind, the 40 that share most keywords with it. */
export async function findCandidates(id: number, keywords: string[]): Promise<RelatedCandidate[]> {
  return db().$queryRaw<RelatedCandidate[]>`
    select id, kind, title, column_slug as "columnSlug", published_at as "publishedAt", shared
    from listing.related_candidates(${id}::int, ${keywords}::text[])`
}

export interface RelatedCandidate extends Candidate {
  kind: 'article' | 'video'
}
