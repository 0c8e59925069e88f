import { cached } from '@/lib/cached'
import { cardFields, type StoryCard, toCards } from '@/lib/content/cards'
import { type Column, readColumns } from '@/lib/content/columns'
import { readColumnStories, readKind, readLatest } from '@/lib/content/lists'
import { Placement } from '@/lib/content/placement'
import { readHot } from '@/lib/content/ranking'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'

export interface Block {
  column: Column
  stories: StoryCard[]
}

export interface Home {
  /** The lead first. */
  front: StoryCard[]
  latest: StoryCard[]
  videos: StoryCard[]
  hot: StoryCard[]
  blocks: Block[]
}

const SIZES = { front: 6, latest: 8, videos: 5, hot: 10, block: 7, programme: 4 }
const SPARE = 16

export async function readHome(): Promise<Home> {
  const [columns, leads, newest, clips, hottest] = await Promise.all([
    readColumns(),
    readFront(SIZES.front + SPARE),
    readLatest(null, SIZES.latest + SPARE),
    readKind('video', null, SIZES.videos + 2 * SPARE),
    readHot(SIZES.hot + 2 * SPARE),
  ])
  const lists = await Promise.all(
    columns.map(({ slug }) => readColumnStories(slug, null, SIZES.block + 2 * SPARE)),
  )
  const place = new Placement()
  const placed = place.pictured(leads.placed.slice(0, SIZES.front), SIZES.front)
  const front = [...placed, ...place.pictured(leads.newest, SIZES.front - placed.length)]
  // A programme's episodes are shown in its own block.
  const programmes = columns.filter(({ format }) => format === 'programme').map(({ slug }) => slug)
  const standalone = clips.items.filter(({ column }) => !programmes.includes(column.slug))
  const videos = place.pictured(standalone, SIZES.videos)
  const latest = place.titles(newest.items, SIZES.latest)
  const hot = place.titles(hottest, SIZES.hot)
  const blocks = columns.map((column, index) => {
    const items = lists[index]?.items ?? []
    const stories =
      column.format === 'programme'
        ? place.pictured(items, SIZES.programme)
        : place.block(items, SIZES.block)
    return { column, stories }
  })
  return { front, latest, videos, hot, blocks: blocks.filter(({ stories }) => stories.length > 0) }
}

interface Leads {
  placed: StoryCard[]
  newest: StoryCard[]
}

/** At most `size` stories each: those that editors placed, the lead first, and the newest, those with a picture first. */
const readFront = cached(
  'front',
  async (size: number): Promise<Leads> => {
    const placed = await db().story.findMany({
      select: cardFields,
      where: { ...(await published()), frontPosition: { not: null } },
      orderBy: [{ frontPosition: 'asc' }, { publishedAt: 'desc' }],
      take: size,
    })
    const newest = await db().story.findMany({
      select: cardFields,
      where: { ...(await published()), kind: 'article', id: { notIn: placed.map(({ id }) => id) } },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: size,
    })
    const cards = await toCards(newest)
    const plain = cards.filter((card) => !card.cover)
    return {
      placed: await toCards(placed),
      newest: [...cards.filter((card) => card.cover), ...plain],
    }
  },
  () => [tag.stories],
)
