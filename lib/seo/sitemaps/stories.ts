import { MAX_ID } from '@/lib/content/cursor'
import { type ListedStory, SHARD_SIZE } from '@/lib/content/sitemaps'
import * as routes from '@/lib/routes'
import { modifiedAt } from '@/lib/seo/dates'
import { sitemapIndex, urlset } from '@/lib/seo/sitemaps/urlset'

/** A shard of stories, null where it holds none. */
export function storiesSitemap(stories: ListedStory[]): string | null {
  if (stories.length === 0) return null
  return urlset(
    stories.map((story) => ({ path: routes.story(story), changedAt: modifiedAt(story) })),
  )
}

/** The one that robots.txt names. The first three hold stories of every age, so they follow the newest. */
export function indexSitemap(shards: { shard: number; changedAt: string }[]): string {
  const { pagesSitemap, newsSitemap, videoSitemap } = routes.routes
  const newest = shards
    .map(({ changedAt }) => changedAt)
    .sort()
    .at(-1)
  return sitemapIndex([
    ...[pagesSitemap, newsSitemap, videoSitemap].map((path) => ({ path, changedAt: newest })),
    ...shards.map(({ shard, changedAt }) => ({ path: routes.storySitemap(shard), changedAt })),
  ])
}

/** The number in `12.xml`, null where it is none that an id could lie in. */
export function parseShard(file: string): number | null {
  const shard = Number(/^([1-9]\d{0,4})\.xml$/.exec(file)?.[1])
  return shard <= Math.ceil(MAX_ID / SHARD_SIZE) ? shard : null
}
