import { cached } from '@/lib/cached'
import { db } from '@/lib/db'
import { databaseNow, published } from '@/lib/published'
import { tag } from '@/lib/tags'
import { dayBounds, dayOf } from '@/lib/time'

export interface Neighbours {
  previous: string | null
  following: string | null
}

/**
 * The nearest days with stories before `first` and after `last` (yyyy-mm-dd). Neighbours among past days
 * are cached apart, so that a publication today does not invalidate the pages of the whole archive.
 */
export async function readNeighbours(first: string, last: string): Promise<Neighbours> {
  const today = dayOf((await databaseNow()).toISOString())
  const { previous, following } = await readPastNeighbours(first, last, today)
  return { previous, following: following ?? (await readNextDay(last)) }
}

const readPastNeighbours = cached(
  'passed-neighbours',
  async (first: string, last: string, today: string): Promise<Neighbours> => {
    const { start } = dayBounds(first)
    const { end } = dayBounds(last)
    const [previous, following] = await Promise.all([
      findNearestDay({ lt: start }, 'desc'),
      findNearestDay({ gte: end, lt: dayBounds(today).start }, 'asc'),
    ])
    return { previous, following }
  },
  () => [tag.archive],
)

const readNextDay = cached(
  'newest-neighbour',
  (last: string) => findNearestDay({ gte: dayBounds(last).end }, 'asc'),
  () => [tag.stories],
)

async function findNearestDay(
  publishedAt: { gte?: Date; lt?: Date },
  order: 'asc' | 'desc',
): Promise<string | null> {
  const row = await db().story.findFirst({
    select: { publishedAt: true },
    where: { AND: [await published(), { publishedAt }] },
    orderBy: [{ publishedAt: order }, { id: order }],
  })
  return row?.publishedAt ? dayOf(row.publishedAt.toISOString()) : null
}
