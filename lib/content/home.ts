import { cached } from '@/lib/cached'
import { cardFields, type StoryCard, toCards } from '@/lib/content/cards'
import { type Column, readColumns } from '@/lib/content/columns'
import { readColumnStories, readKind, readLatest } from '@/lib/content/lists'
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

const SIZES = { front: 6, latest: 8, videos: 5, hot: 8, block: 7 }
const SPARE = 16

export async function readHome(): Promise<Home> {
  const [columns, front, newest, clips, hottest] = await Promise.all([
    readColumns(),
    readFront(SIZES.front),
    readLatest(null, SIZES.latest + SPARE),
    readKind('video', null, SIZES.videos + 2 * SPARE),
    readHot(SIZES.hot + SPARE),
  ])
  const pick = picker(front)
  // A programme's episodes are shown in its own block.
  const programmes = columns.filter(({ format }) => format === 'programme').map(({ slug }) => slug)
  const standalone = clips.items.filter(({ column }) => !programmes.includes(column.slug))
  const videos = pick(standalone, SIZES.videos)
  const latest = pick(newest.items, SIZES.latest)
  const hot = pick(hottest, SIZES.hot)
  const lists = await Promise.all(
    columns.map(({ slug }) => readColumnStories(slug, null, SIZES.block + SPARE)),
  )
  const shown = picker([...front, ...videos])
  const blocks = columns.map((column, index) => ({
    column,
    stories: shown(lists[index]?.items ?? [], SIZES.block),
  }))
  return { front, latest, videos, hot, blocks: blocks.filter(({ stories }) => stories.length > 0) }
}

/** Returns a function that picks the first `size` stories that are neither taken nor picked before. */
function picker(taken: StoryCard[]) {
  const ids = new Set(taken.map(({ id }) => id))
  return (stories: StoryCard[], size: number): StoryCard[] => {
    const picked = stories.filter(({ id }) => !ids.has(id)).slice(0, size)
    for (const { id } of picked) ids.add(id)
    return picked
  }
}

/** At most `size` stories, the lead first: those that editors placed, then the newest with a picture. */
const readFront = cached(
  'front',
  async (size: number): Promise<StoryCard[]> => {
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
      take: size * 3,
    })
    const cards = await toCards(newest)
    const plain = cards.filter((card) => !card.cover)
    return [...(await toCards(placed)), ...cards.filter((card) => card.cover), ...plain].slice(
      0,
      size,
    )
  },
  () => [tag.stories],
)
