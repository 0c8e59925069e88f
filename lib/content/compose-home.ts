/** What stands where on the home page: editors' places first, the rest around them, and no story twice. */
import { HOME_PLACES } from '@/lib/schemas/home-places'
import type { StoryCard } from '@/lib/content/cards'
import type { Column } from '@/lib/content/columns'
import type { Leads } from '@/lib/content/front'
import type { HomeSlot } from '@/lib/content/home-slots'
import { Placement } from '@/lib/content/placement'

export interface Block {
  column: Column
  stories: StoryCard[]
  /** Editors placed stories here, so the order is theirs. */
  ordered: boolean
}

export interface Home {
  /** The lead first. */
  front: StoryCard[]
  latest: StoryCard[]
  videos: StoryCard[]
  hot: StoryCard[]
  blocks: Block[]
}

export interface HomeParts {
  columns: Column[]
  slots: HomeSlot[]
  leads: Leads
  latest: StoryCard[]
  videos: StoryCard[]
  hot: StoryCard[]
  /** The newest of each column. */
  lists: StoryCard[][]
}

export const SIZES = {
  front: HOME_PLACES.front,
  latest: 8,
  videos: HOME_PLACES.videos,
  hot: 10,
  block: 7,
  programme: HOME_PLACES.programme,
}

export function composeHome(parts: HomeParts): Home {
  const { columns, leads } = parts
  // A programme's episodes are shown in its own block.
  const programmes = columns.filter(({ format }) => format === 'programme').map(({ slug }) => slug)
  const sizeOf = ({ block, columnSlug }: Pick<HomeSlot, 'block' | 'columnSlug'>) => {
    if (block !== 'column') return SIZES[block]
    return programmes.includes(columnSlug ?? '') ? SIZES.programme : SIZES.block
  }
  const slots = parts.slots.filter((slot) => slot.place <= sizeOf(slot))
  const place = new Placement()
  place.pin(slots.map(({ story }) => story))
  const around = (
    block: HomeSlot['block'],
    columnSlug: string | null,
    fill: (size: number) => StoryCard[],
  ) => {
    const own = slots.filter((slot) => slot.block === block && slot.columnSlug === columnSlug)
    const size = sizeOf({ block, columnSlug })
    return { ordered: own.length > 0, stories: insert(own, fill(size - own.length), size) }
  }

  const front = around('front', null, (size) => {
    const placed = place.pictured(place.free(leads.placed).slice(0, size), size)
    return [...placed, ...place.pictured(leads.newest, size - placed.length)]
  })
  const standalone = parts.videos.filter(({ column }) => !programmes.includes(column.slug))
  const videos = around('videos', null, (size) => place.pictured(standalone, size))
  const latest = place.titles(parts.latest, SIZES.latest)
  const hot = place.titles(parts.hot, SIZES.hot)
  const blocks = columns.map((column, index) => {
    const items = parts.lists[index] ?? []
    const fill = (size: number) =>
      column.format === 'programme' ? place.pictured(items, size) : place.block(items, size)
    return { column, ...around('column', column.slug, fill) }
  })
  return {
    front: front.stories,
    latest,
    videos: videos.stories,
    hot,
    blocks: blocks.filter(({ stories }) => stories.length > 0),
  }
}

/** The placed stories at their places, the others in between; a place without any is closed up. */
function insert(slots: HomeSlot[], others: StoryCard[], size: number): StoryCard[] {
  const rest = [...others]
  return Array.from({ length: size }, (_, index) => {
    const slot = slots.find(({ place }) => place === index + 1)
    return slot ? slot.story : rest.shift()
  }).filter((story) => story !== undefined)
}
