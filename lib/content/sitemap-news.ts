import { cached } from '@/lib/cached'
import type { ListedStory } from '@/lib/content/sitemap-stories'
import { db } from '@/lib/db'
import { databaseNow, published } from '@/lib/published'
import { tag } from '@/lib/tags'

const HOUR = 3_600_000

export interface NewsItem extends ListedStory {
  title: string
}

// Google's limits for a news sitemap.
const NEWS_HOURS = 48
const MOST_NEWS = 1000

/** Stories of the last 48 hours. They expire without a change, so the tag is also invalidated by schedule. */
export const readNews = cached(
  'news',
  async (): Promise<NewsItem[]> => {
    const now = await databaseNow()
    const since = new Date(now.getTime() - NEWS_HOURS * HOUR)
    const rows = await db().story.findMany({
      select: { id: true, kind: true, title: true, publishedAt: true, updatedAt: true },
      where: { AND: [await published(), { publishedAt: { gte: since }, canonicalUrl: null }] },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: MOST_NEWS,
    })
    return rows.flatMap(({ publishedAt, updatedAt, ...row }) =>
      publishedAt
        ? [{ ...row, publishedAt: publishedAt.toISOString(), updatedAt: updatedAt.toISOString() }]
        : [],
    )
  },
  () => [tag.newsSitemap],
)
