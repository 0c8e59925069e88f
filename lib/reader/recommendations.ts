/** 为你推荐: what a reader has not read of what they subscribed to, and what is like what they read. */
import { findCards, type StoryCard } from '@/lib/content/cards'
import { withoutRepeats } from '@/lib/content/similarity'
import { db } from '@/lib/db'
import { findCandidates, type Reason } from '@/lib/reader/recommendation-candidates'
import type { Reader } from '@/lib/auth/session'

export interface Recommendation {
  story: StoryCard
  reason: Reason
}

const MAX_RECOMMENDATIONS = 12
/** So that one busy column is not all there is. */
const MAX_PER_REASON = 4

/** The most telling first; null where the reader turned it off. */
export async function readRecommendations(reader: Reader): Promise<Recommendation[] | null> {
  const { suggestions, historyPaused } = await db().account.findUniqueOrThrow({
    where: { id: reader.id },
    select: { suggestions: true, historyPaused: true },
  })
  if (!suggestions) return null
  const { found, read } = await findCandidates(reader, !historyPaused)
  const reasons = new Map(found.map(({ id, reason }) => [id, reason]))
  const cards = await findCards(found.map(({ id }) => id))
  const fresh = withoutRepeats(cards, read).flatMap((story) => {
    const reason = reasons.get(story.id)
    return reason ? [{ story, reason }] : []
  })
  return limitPerReason(fresh).slice(0, MAX_RECOMMENDATIONS)
}

function limitPerReason(suggestions: Recommendation[]): Recommendation[] {
  const given = new Map<string, number>()
  return suggestions.filter(({ reason: { kind, name } }) => {
    const many = (given.get(`${kind}/${name}`) ?? 0) + 1
    given.set(`${kind}/${name}`, many)
    return many <= MAX_PER_REASON
  })
}
