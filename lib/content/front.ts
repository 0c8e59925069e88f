/** What leads the front page: the stories that editors gave a place, then the newest with a picture. */
import { cached } from '@/lib/cached'
import { cardFields, type StoryCard, toCard } from '@/lib/content/cards'
import { db } from '@/lib/db'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'

/** At most `size` stories: the lead first. */
export const readFront = cached(
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
    const pictured = newest.filter((row) => row.coverImage)
    return [...placed, ...pictured, ...newest.filter((row) => !row.coverImage)]
      .slice(0, size)
      .map(toCard)
  },
  () => [tag.stories],
)
