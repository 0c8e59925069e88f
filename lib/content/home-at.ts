/** The home page at a time to come, for the desk. */
import { type CardRow, type StoryCard, toCards } from '@/lib/content/cards'
import type { Home } from '@/lib/content/compose-home'
import { findLeads } from '@/lib/content/front'
import { composeParts } from '@/lib/content/home'
import { findSlots } from '@/lib/content/home-slots'
import { findPage } from '@/lib/content/lists'
import { readHot } from '@/lib/content/ranking'
import { publishedBy } from '@/lib/published'

/** A story as a planned edit will have made it. */
export interface PlannedStory {
  row: CardRow
  /** At that time. */
  isPublic: boolean
}

interface Place {
  kind?: 'article' | 'video'
  columnSlug?: string
}

/** By what is planned now; 热点 are those of now. Not cached. */
export async function readHomeAt(at: Date, planned: PlannedStory[]): Promise<Home> {
  const shown = planned.filter(({ isPublic }) => isPublic).map(({ row }) => row)
  const cards = await toCards(shown)
  const others = { ...publishedBy(at), NOT: { id: { in: planned.map(({ row }) => row.id) } } }
  const gone = planned.filter(({ isPublic }) => !isPublic).map(({ row }) => row.id)
  const isPublic = {
    ...publishedBy(
      at,
      shown.map(({ id }) => id),
    ),
    NOT: { id: { in: gone } },
  }
  const asPlanned = (row: CardRow) => shown.find(({ id }) => id === row.id) ?? row

  /** The planned ones are added here, so that the index of the place serves the others. */
  const page = async (place: Place, size: number) => {
    const { items } = await findPage({ ...others, ...place }, null, size)
    return [...items, ...cards.filter((card) => isIn(place, card))].sort(newestFirst).slice(0, size)
  }
  return composeParts({
    slots: () => findSlots(at, isPublic, asPlanned),
    leads: (size) => findLeads(size, isPublic, asPlanned),
    latest: (size) => page({}, size),
    videos: (size) => page({ kind: 'video' }, size),
    hot: async (size) => {
      const hot = await readHot(size)
      return hot.map((card) => cards.find(({ id }) => id === card.id) ?? card)
    },
    column: (columnSlug, size) => page({ columnSlug }, size),
  })
}

function isIn({ kind, columnSlug }: Place, card: StoryCard): boolean {
  return (kind ?? card.kind) === card.kind && (columnSlug ?? card.column.slug) === card.column.slug
}

/** The order of `findPage`. */
function newestFirst(a: StoryCard, b: StoryCard): number {
  return Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || b.id - a.id
}
