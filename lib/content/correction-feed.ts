import { cached } from '@/lib/cached'
import { cardFields, toCard } from '@/lib/content/cards'
import { correctionFields, newestCorrections } from '@/lib/content/corrections'
import type { FeedItem } from '@/lib/content/feeds'
import { correctionCopy } from '@/lib/copy/corrections'
import { db } from '@/lib/db'
import { NO_ORIGIN } from '@/lib/origin'
import { published } from '@/lib/published'
import { tag } from '@/lib/tags'

const FEED_SIZE = 50

/** The newest corrections as items of a feed. */
export const readCorrectionFeed = cached(
  'correction-feed',
  async (): Promise<FeedItem[]> => {
    const rows = await db().correction.findMany({
      relationLoadStrategy: 'join',
      where: { story: await published() },
      select: {
        ...correctionFields,
        story: { select: { ...cardFields, byline: true, keywords: true } },
      },
      orderBy: newestCorrections,
      take: FEED_SIZE,
    })
    const items = rows.map(async ({ id, text, at, story }): Promise<FeedItem> => ({
      ...(await toCard(story)),
      idOf: `correction/${id}`,
      title: correctionCopy.titleOf(story.title),
      summary: text,
      publishedAt: at.toISOString(),
      updatedAt: at.toISOString(),
      body: '',
      byline: story.byline,
      keywords: story.keywords,
      ...NO_ORIGIN,
      corrections: [],
      clip: null,
    }))
    return Promise.all(items)
  },
  () => [tag.corrections],
)
