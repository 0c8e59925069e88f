import { type Shingles, shinglesOf, similarity } from '@/lib/content/similarity'

export interface Candidate {
  id: number
  title: string
  columnSlug: string | null
  publishedAt: Date
  /** The weight of the shared keywords: rare ones weigh more. */
  shared: number
}

/** Of freshness, in days. */
const HALF_LIFE = 30
const FRESHNESS = 0.5
const COLUMN = 0.25
const DAY = 86_400_000

/** Ids, most related first: shared keywords, weighted up by similar titles, the same column and freshness. */
export function rankRelated(
  own: { title: string; columnSlug: string | null },
  candidates: Candidate[],
  now: Date,
): number[] {
  const shingles = shinglesOf(own.title)
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, shingles, own.columnSlug, now) }))
    .sort((a, b) => b.score - a.score || b.candidate.id - a.candidate.id)
    .map(({ candidate }) => candidate.id)
}

function scoreOf(
  story: Candidate,
  shingles: Shingles,
  columnSlug: string | null,
  now: Date,
): number {
  const age = Math.max(0, now.getTime() - story.publishedAt.getTime()) / DAY
  const alike = similarity(shingles, shinglesOf(story.title))
  const column = story.columnSlug === columnSlug ? COLUMN : 0
  return story.shared * (1 + alike + column + FRESHNESS * 0.5 ** (age / HALF_LIFE))
}
