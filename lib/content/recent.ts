/** What is news today, and what can be watched: for the sitemaps of the two. */
import { cached, tag } from '@/lib/cache'
import type { Picture } from '@/lib/content/cards'
import { cardFields, toCard } from '@/lib/content/cards'
import type { ListedStory } from '@/lib/content/sitemaps'
import { db } from '@/lib/db'

const published = () => ({ status: 'published', publishedAt: { lte: new Date() } }) as const
const newestFirst = [{ publishedAt: 'desc' }, { id: 'desc' }] as const
const HOUR = 3_600_000

export interface NewsItem extends ListedStory {
  title: string
}

// Google's: two days, a thousand stories.
const NEWS_HOURS = 48
const MOST_NEWS = 1000

/** The stories of the last 48 hours. They grow old without a change, so the clock drops this. */
export const readNews = cached(
  'news',
  async (): Promise<NewsItem[]> => {
    const since = new Date(Date.now() - NEWS_HOURS * HOUR)
    const rows = await db().story.findMany({
      select: { id: true, kind: true, title: true, publishedAt: true, updatedAt: true },
      where: { status: 'published', publishedAt: { gte: since, lte: new Date() } },
      orderBy: [...newestFirst],
      take: MOST_NEWS,
    })
    return rows.flatMap(({ publishedAt, updatedAt, ...row }) =>
      publishedAt
        ? [{ ...row, publishedAt: publishedAt.toISOString(), updatedAt: updatedAt.toISOString() }]
        : [],
    )
  },
  () => [tag.sitemap, tag.newsSitemap],
)

export interface ListedVideo extends ListedStory {
  title: string
  summary: string
  column: { name: string }
  cover: Picture | null
  /** Below DATA_DIR/uploads. */
  file: string
  /** In seconds. */
  duration: number
}

// A file may have 50 MB: with the longest titles and summaries an entry takes 2.4 kB.
const MOST_VIDEOS = 20_000

/** The newest videos that can be watched. */
export const readListedVideos = cached(
  'listed-videos',
  async (): Promise<ListedVideo[]> => {
    const rows = await db().story.findMany({
      select: {
        ...cardFields,
        videoFile: { select: { ...cardFields.videoFile.select, file: true } },
      },
      where: { ...published(), kind: 'video', video: { not: null } },
      orderBy: [...newestFirst],
      take: MOST_VIDEOS,
    })
    return rows.flatMap((row) => {
      if (!row.videoFile) return []
      const { id, kind, title, summary, publishedAt, updatedAt, column, cover } = toCard(row)
      const { file, duration } = row.videoFile
      const card = { id, kind, title, summary, publishedAt, updatedAt, column, cover }
      return [{ ...card, file, duration }]
    })
  },
  () => [tag.sitemap],
)
