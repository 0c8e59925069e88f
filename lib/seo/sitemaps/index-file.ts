import type { Shard } from '@/lib/content/sitemap-index'
import type { ListedStory } from '@/lib/content/sitemap-stories'
import * as routes from '@/lib/routes'
import { modifiedAt } from '@/lib/seo/dates'
import { type Entry, sitemapIndex } from '@/lib/seo/sitemaps/urlset'

interface Files {
  stories: Shard[]
  news: ListedStory[]
  videos: Shard[]
  /** Whether there are more videos than the file of the newest lists; then the shards are listed too. */
  hasOlder: boolean
}

/** The sitemap index. Listings change with every story, so the file of pages has the time of the newest change. */
export function indexSitemap({ stories, news, videos, hasOlder }: Files): string {
  const { pagesSitemap, newsSitemap, videoSitemap } = routes.routes
  return sitemapIndex([
    { path: pagesSitemap, changedAt: newest(stories.map(({ changedAt }) => changedAt)) },
    { path: newsSitemap, changedAt: newest(news.map(modifiedAt)) },
    { path: videoSitemap, changedAt: newest(videos.map(({ changedAt }) => changedAt)) },
    ...stories.map(toEntry(routes.storySitemap)),
    ...(hasOlder ? videos.map(toEntry(routes.videoShard)) : []),
  ])
}

function toEntry(route: (shard: number) => string): (shard: Shard) => Entry {
  return ({ shard, changedAt }) => ({ path: route(shard), changedAt })
}

function newest(times: string[]): string | undefined {
  return times.sort().at(-1)
}
