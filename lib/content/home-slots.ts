/** Stories that editors placed on the home page (public.home_slot). */
import { cached } from '@/lib/cached'
import {
  cardFields,
  type CardRow,
  pictureFields,
  type StoryCard,
  toCard,
} from '@/lib/content/cards'
import { shownPicture } from '@/lib/content/shown-picture'
import { db } from '@/lib/db'
import { databaseNow, published } from '@/lib/published'
import { addTags } from '@/lib/render-context'
import { tag } from '@/lib/tags'
import type { Prisma } from '@/prisma/client/client'

export interface HomeSlot {
  block: 'front' | 'videos' | 'column'
  /** Of the block `column`. */
  columnSlug: string | null
  /** From 1. */
  place: number
  /** With the slot's own title and picture. */
  story: StoryCard
}

export const readSlots = cached(
  'home-slots',
  async () => findSlots(await databaseNow(), await published()),
  () => [tag.home, tag.stories],
)

/**
 * Of what is shown at that time; a story that is not `isPublic` leaves its place to others. `shownAs`: how a row is shown. Not
 * cached.
 */
export async function findSlots(
  at: Date,
  isPublic: Prisma.StoryWhereInput,
  shownAs = (row: CardRow) => row,
): Promise<HomeSlot[]> {
  const rows = await db().homeSlot.findMany({
    select: {
      block: true,
      columnSlug: true,
      place: true,
      title: true,
      story: { select: cardFields },
      pictureImage: { select: pictureFields },
    },
    where: {
      showFrom: { lte: at },
      OR: [{ showUntil: null }, { showUntil: { gt: at } }],
      story: isPublic,
    },
    orderBy: [{ block: 'asc' }, { columnSlug: 'asc' }, { place: 'asc' }],
  })
  return Promise.all(
    rows.map(async ({ story, title, pictureImage, ...slot }) => {
      const card = await toCard(shownAs(story))
      if (pictureImage) addTags([tag.image(pictureImage.key)])
      const cover = (await shownPicture(pictureImage)) ?? card.cover
      return { ...slot, story: { ...card, title: title || card.title, cover } }
    }),
  )
}
