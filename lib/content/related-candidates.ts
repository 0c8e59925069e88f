/** The stories that share a keyword with one. Its cost does not grow with how many carry the keyword. */
import type { Candidate } from '@/lib/content/rank-related'
import { db } from '@/lib/db'

/** The story itself, and those that share a keyword with it: of either kind the 40 that share most. */
export async function findCandidates(id: number, keywords: string[]): Promise<Found[]> {
  return db().$queryRaw<Found[]>`
    select id, kind, title, column_slug as "columnSlug", published_at as "publishedAt", shared
    from listing.related_candidates(${id}::int, ${keywords}::text[])`
}

export interface Found extends Candidate {
  kind: 'article' | 'video'
}
