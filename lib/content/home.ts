import type { StoryCard } from '@/lib/content/cards'
import { readColumns } from '@/lib/content/columns'
import { composeHome, type Home, SIZES } from '@/lib/content/compose-home'
import { findLeads, type Leads, readLeads } from '@/lib/content/front'
import { findSlots, type HomeSlot, readSlots } from '@/lib/content/home-slots'
import {
  findPage,
  readColumnStories,
  readKind,
  readLatest,
  type StoryList,
} from '@/lib/content/lists'
import { readHot } from '@/lib/content/ranking'
import { publishedBy } from '@/lib/published'

const SPARE = 16

/** Reads at most so many stories. */
interface HomeReads {
  slots: () => Promise<HomeSlot[]>
  leads: (size: number) => Promise<Leads>
  latest: (size: number) => Promise<StoryList>
  videos: (size: number) => Promise<StoryList>
  hot: (size: number) => Promise<StoryCard[]>
  column: (slug: string, size: number) => Promise<StoryList>
}

export function readHome(): Promise<Home> {
  return readParts({
    slots: readSlots,
    leads: readLeads,
    latest: (size) => readLatest(null, size),
    videos: (size) => readKind('video', null, size),
    hot: (size) => readHot(size),
    column: (slug, size) => readColumnStories(slug, null, size),
  })
}

/** As it will be at that time by what is planned now; 热点 are those of now. Not cached. */
export function readHomeAt(at: Date): Promise<Home> {
  const live = publishedBy(at)
  return readParts({
    slots: () => findSlots(at, live),
    leads: (size) => findLeads(size, live),
    latest: (size) => findPage(live, null, size),
    videos: (size) => findPage({ ...live, kind: 'video' }, null, size),
    hot: (size) => readHot(size),
    column: (columnSlug, size) => findPage({ ...live, columnSlug }, null, size),
  })
}

async function readParts(reads: HomeReads): Promise<Home> {
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
  return composeHome({
    columns,
    slots,
    leads,
    latest: latest.items,
    videos: videos.items,
    hot,
    lists: lists.map(({ items }) => items),
  })
}
