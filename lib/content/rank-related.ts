/** Which of the stories that share a keyword with this one a reader should see first. */
import { type Shingles, shinglesOf, similarity } from '@/lib/content/similarity'

export interface Candidate {
  id: number
  title: string
  columnSlug: string | null
  publishedAt: Date
  /** How telling the keywords are that it shares: the rarer, the more. */
  shared: number
}

/** Days after which a story's freshness is worth half. */
const HALF_LIFE = 30
const FRESHNESS = 0.5
const COLUMN = 0.25
const DAY = 86_400_000

/** The ids, the nearest first. What they share counts most; likeness, column and freshness add to it. */
export function rankRelated(
  own: { title: string; columnSlug: string | null },
  candidates: Candidate[],
  now: Date,
): number[] {
  const gist = shinglesOf(own.title)
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, gist, own.columnSlug, now) }))
    .sort((a, b) => b.score - a.score || b.candidate.id - a.candidate.id)
    .map(({ candidate }) => candidate.id)
}

function scoreOf(story: Candidate, gist: Shingles, columnSlug: string | null, now: Date): number {
  const age = Math.max(0, now.getTime() - story.publishedAt.getTime()) / DAY
  const alike = similarity(gist, shinglesOf(story.title))
  const column = story.columnSlug === columnSlug ? COLUMN : 0
  return story.shared * (1 + alike + column + FRESHNESS * 0.5 ** (age / HALF_LIFE))
}
