import { cached } from '@/lib/cached'
import { cardFields, type CardRow, type StoryCard, toCards } from '@/lib/content/cards'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'
import type { Prisma } from '@/prisma/client/client'

export interface Leads {
  placed: StoryCard[]
  newest: StoryCard[]
}

/** At most `size` stories each: those with a `front_position`, the lead first, and the newest, those with a picture first. */
export const readLeads = cached(
  'front',
  async (size: number) => findLeads(size, await published()),
  () => [tag.stories],
)

/** `isPublic` selects what is public, `shownAs` how a row is shown. Not cached. */
export async function findLeads(
  size: number,
  isPublic: Prisma.StoryWhereInput,
  shownAs = (row: CardRow) => row,
): Promise<Leads> {
  const placed = await db().story.findMany({
    select: cardFields,
    where: { ...isPublic, frontPosition: { not: null } },
    orderBy: [{ frontPosition: 'asc' }, { publishedAt: 'desc' }],
    take: size,
  })
  const newest = await db().story.findMany({
    select: cardFields,
    where: { ...isPublic, kind: 'article', id: { notIn: placed.map(({ id }) => id) } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: size,
  })
  const cards = await toCards(newest.map(shownAs))
  const plain = cards.filter((card) => !card.cover)
  return {
    placed: await toCards(placed.map(shownAs)),
    newest: [...cards.filter((card) => card.cover), ...plain],
  }
}
