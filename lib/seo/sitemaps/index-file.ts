import * as routes from '@/lib/routes'
import { sitemapIndex } from '@/lib/seo/sitemaps/urlset'

interface Changes {
  /** When each file of stories last changed. */
  shards: { shard: number; changedAt: string }[]
  /** Undefined where there is none. */
  news: string | undefined
  videos: string | undefined
}

/** The file that robots.txt names. The pages list what is newest, so they follow the newest change. */
export function indexSitemap({ shards, news, videos }: Changes): string {
  const { pagesSitemap, newsSitemap, videoSitemap } = routes.routes
  const newest = shards
    .map(({ changedAt }) => changedAt)
    .sort()
    .at(-1)
  return sitemapIndex([
    { path: pagesSitemap, changedAt: newest },
    { path: newsSitemap, changedAt: news },
    { path: videoSitemap, changedAt: videos },
    ...shards.map(({ shard, changedAt }) => ({ path: routes.storySitemap(shard), changedAt })),
  ])
}
