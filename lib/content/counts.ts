import { cached } from '@/lib/cached'
import { db } from '@/lib/db'
import { tag } from '@/lib/tags'

export interface Counts {
  likes: number
  favourites: number
  comments: number
}

/** A story's counts, at most a minute old (server/documents/counters.ts). */
export const readCounts = cached('counts', findCounts, (id: number) => [
  tag.counts(id),
  tag.comments(id),
])

async function findCounts(storyId: number): Promise<Counts> {
  const row = await db().storyCount.findUnique({
    where: { storyId },
    select: { likes: true, favourites: true, comments: true },
  })
  return row ?? { likes: 0, favourites: 0, comments: 0 }
}
