import type { StoryCard } from '@/lib/content/cards'
import { readColumns } from '@/lib/content/columns'
import { composeHome, type Home, SIZES } from '@/lib/content/compose-home'
import { type Leads, readLeads } from '@/lib/content/front'
import { type HomeSlot, readSlots } from '@/lib/content/home-slots'
import { readColumnStories, readKind, readLatest } from '@/lib/content/lists'
import { readHot } from '@/lib/content/ranking'

const SPARE = 16

/** Reads at most so many stories. */
interface HomeReads {
  slots: () => Promise<HomeSlot[]>
  leads: (size: number) => Promise<Leads>
  latest: (size: number) => Promise<StoryCard[]>
  videos: (size: number) => Promise<StoryCard[]>
  hot: (size: number) => Promise<StoryCard[]>
  column: (slug: string, size: number) => Promise<StoryCard[]>
}

export function readHome(): Promise<Home> {
  return composeParts({
    slots: readSlots,
    leads: readLeads,
    latest: async (size) => (await readLatest(null, size)).items,
    videos: async (size) => (await readKind('video', null, size)).items,
    hot: (size) => readHot(size),
    column: async (slug, size) => (await readColumnStories(slug, null, size)).items,
  })
}

export async function composeParts(reads: HomeReads): Promise<Home> {
  const [columns, slots, leads, latest, videos, hot] = await Promise.all([
    readColumns(),
    reads.slots(),
    reads.leads(SIZES.front + SPARE),
    reads.latest(SIZES.latest + SPARE),
    reads.videos(SIZES.videos + 2 * SPARE),
    reads.hot(SIZES.hot + 2 * SPARE),
  ])
  const lists = await Promise.all(
    columns.map(({ slug }) => reads.column(slug, SIZES.block + 2 * SPARE)),
  )
  return composeHome({ columns, slots, leads, latest, videos, hot, lists })
}
