/** The ids of what is related to a story by the keywords that they share. */
import { now } from '@/lib/clock'
import { findCandidates, type Found } from '@/lib/content/candidates'
import { rankRelated } from '@/lib/content/rank-related'

export const VIDEOS = 20
export const ARTICLES = 6
/** Some repeat what others tell, or are withdrawn before the next look. */
export const SPARE = 8

export interface Near {
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
