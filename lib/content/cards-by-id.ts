import { cached, tag } from '@/lib/cache'
import type { StoryCard } from '@/lib/content/cards'
import { findCards } from '@/lib/content/find-cards'

/** The published ones of these, in this order: fresh when one of them changes, whatever else does. */
export async function readCards(ids: number[]): Promise<StoryCard[]> {
  return ids.length === 0 ? [] : readJoined(ids.join())
}

/** `ids` are joined by commas, since they are the entry's name too. */
const readJoined = cached(
  'cards',
  (ids: string) => findCards(ids.split(',').map(Number)),
  (ids) => ids.split(',').map((id) => tag.card(Number(id))),
)
