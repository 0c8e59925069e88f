/** The archive's neighbours. */
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
 * The nearest days with stories before `first` and after `last` (yyyy-mm-dd), null where there is none.
 * Days that are over have them from other days that are over, and so don't change with what is published.
 */
export async function readNeighbours(first: string, last: string): Promise<Neighbours> {
  const today = dayOf((await databaseNow()).toISOString())
  const { previous, following } = await readPassed(first, last, today)
  return { previous, following: following ?? (await readNewest(last)) }
}

/** Among the days before `today`. */
const readPassed = cached(
  'passed-neighbours',
  async (first: string, last: string, today: string): Promise<Neighbours> => {
    const { start } = dayBounds(first)
    const { end } = dayBounds(last)
    const [previous, following] = await Promise.all([
      nearest({ lt: start }, 'desc'),
      nearest({ gte: end, lt: dayBounds(today).start }, 'asc'),
    ])
    return { previous, following }
  },
  () => [tag.archive],
)

/** The first day after `last`, today included. */
const readNewest = cached(
  'newest-neighbour',
  (last: string) => nearest({ gte: dayBounds(last).end }, 'asc'),
  () => [tag.stories],
)

interface Range {
  gte?: Date
  lt?: Date
}

async function nearest(publishedAt: Range, order: 'asc' | 'desc'): Promise<string | null> {
  const row = await db().story.findFirst({
    select: { publishedAt: true },
    where: { AND: [await published(), { publishedAt }] },
    orderBy: [{ publishedAt: order }, { id: order }],
  })
  return row?.publishedAt ? dayOf(row.publishedAt.toISOString()) : null
}
