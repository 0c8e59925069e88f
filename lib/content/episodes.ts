import { cached } from '@/lib/cached'
import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import { readColumn } from '@/lib/content/columns'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'
import type { Prisma } from '@/prisma/client/client'

export interface Episodes {
  previous: StoryCard | null
  following: StoryCard | null
}

/** The episodes before and after one of a programme; both null in a column of news. */
export async function readEpisodes(story: StoryCard): Promise<Episodes> {
  const column = story.kind === 'video' ? await readColumn(story.column.slug) : null
  if (column?.format !== 'programme') return { previous: null, following: null }
  return readNeighbours(column.slug, story.publishedAt, story.id)
}

const readNeighbours = cached(
  'episodes',
  async (columnSlug: string, time: string, id: number): Promise<Episodes> => {
    const publishedAt = new Date(time)
    const [previous, following] = await Promise.all([
      findNearest(columnSlug, 'desc', {
        publishedAt: { lte: publishedAt },
        OR: [{ publishedAt: { lt: publishedAt } }, { id: { lt: id } }],
      }),
      findNearest(columnSlug, 'asc', {
        publishedAt: { gte: publishedAt },
        OR: [{ publishedAt: { gt: publishedAt } }, { id: { gt: id } }],
      }),
    ])
    return { previous, following }
  },
  (columnSlug) => [tag.column(columnSlug)],
)

async function findNearest(
  columnSlug: string,
  order: 'asc' | 'desc',
  position: Prisma.StoryWhereInput,
): Promise<StoryCard | null> {
  const row = await db().story.findFirst({
    relationLoadStrategy: 'join',
    select: cardFields,
    where: { AND: [await published(), { columnSlug, kind: 'video' }, position] },
    orderBy: [{ publishedAt: order }, { id: order }],
  })
  return row && toCard(row)
}
