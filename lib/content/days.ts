/** The archive's neighbours. */
import { cached, tag } from '@/lib/cache'
import { db } from '@/lib/db'
import { dayBounds, dayOf } from '@/lib/time'

/** The nearest days with stories before and after `day` (yyyy-mm-dd), null where there is none. */
export const readNeighbours = cached(
  'neighbours',
  async (day: string): Promise<{ previous: string | null; following: string | null }> => {
    const { start, end } = dayBounds(day)
    const [previous, following] = await Promise.all([
      nearest({ lt: start }, 'desc'),
      nearest({ gte: end, lte: new Date() }, 'asc'),
    ])
    return { previous, following }
  },
  () => [tag.stories],
)

async function nearest(
  publishedAt: { lt: Date } | { gte: Date; lte: Date },
  order: 'asc' | 'desc',
): Promise<string | null> {
  const row = await db().story.findFirst({
    select: { publishedAt: true },
    where: { status: 'published', publishedAt },
    orderBy: [{ publishedAt: order }, { id: order }],
  })
  return row?.publishedAt ? dayOf(row.publishedAt.toISOString()) : null
}
