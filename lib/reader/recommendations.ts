import { findCards, type StoryCard } from '@/lib/content/cards'
import { withoutRepeats } from '@/lib/content/similarity'
import { db } from '@/lib/db'
import { findCandidates, type Reason } from '@/lib/reader/recommendation-candidates'
import type { Reader } from '@/lib/auth/session'

/** 为你推荐. */
export interface Recommendation {
  story: StoryCard
  reason: Reason
}

const MAX_RECOMMENDATIONS = 12
/** One busy column does not fill the list. */
const MAX_PER_REASON = 4

/** Best first; null where the reader turned it off. */
export async function readRecommendations(reader: Reader): Promise<Recommendation[] | null> {
  const { suggestions, historyPaused } = await db().account.findUniqueOrThrow({
    where: { id: reader.id },
    select: { suggestions: true, historyPaused: true },
  })
  if (!suggestions) return null
  const { candidates, read } = await findCandidates(reader, !historyPaused)
  const reasons = new Map(candidates.map(({ id, reason }) => [id, reason]))
  const cards = await findCards(candidates.map(({ id }) => id))
  const fresh = withoutRepeats(cards, read).flatMap((story) => {
    const reason = reasons.get(story.id)
    return reason ? [{ story, reason }] : []
  })
  return limitPerReason(fresh).slice(0, MAX_RECOMMENDATIONS)
}

function limitPerReason(suggestions: Recommendation[]): Recommendation[] {
  const counts = new Map<string, number>()
  return suggestions.filter(({ reason: { kind, name } }) => {
    const count = (counts.get(`${kind}/${name}`) ?? 0) + 1
    counts.set(`${kind}/${name}`, count)
    return count <= MAX_PER_REASON
  })
}
