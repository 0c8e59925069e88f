/** The front page, made of lists, so it is fresh when they are. A story stands in one place only. */
import type { StoryCard } from '@/lib/content/cards'
import { type Column, readColumns } from '@/lib/content/columns'
import { readFront } from '@/lib/content/front'
import { readColumnStories, readKind, readLatest } from '@/lib/content/lists'
import { readHot } from '@/lib/content/ranking'

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
  /** The columns that have something to show, in the editors' order. */
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
  // A programme's episodes stand in its own block.
  const programmes = columns.filter(({ format }) => format === 'programme').map(({ slug }) => slug)
  const single = clips.items.filter(({ column }) => !programmes.includes(column.slug))
  const videos = pick(single, SIZES.videos)
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

/** Takes the first `size` that have not been taken. */
function picker(taken: StoryCard[]) {
  const ids = new Set(taken.map(({ id }) => id))
  return (stories: StoryCard[], size: number): StoryCard[] => {
    const picked = stories.filter(({ id }) => !ids.has(id)).slice(0, size)
    for (const { id } of picked) ids.add(id)
    return picked
  }
}
