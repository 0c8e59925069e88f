/** What machines read: feeds, sitemaps and a key. */

export const storySitemap = (shard: number) => `/sitemap/stories/${shard}.xml`
export const videoShard = (shard: number) => `/sitemap/videos/${shard}.xml`

/** Where IndexNow looks for the site's key. */
export const indexNowKey = (key: string) => `/${key}.txt`

/** RSS, Atom and JSON Feed, by the ending of their files. */
export const FEED_FORMATS = ['xml', 'atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

/** The feed that follows a listing: the home page, a column or a topic. */
export function feedOf(listing: string, format: FeedFormat = 'xml'): string {
  return `${listing === '/' ? '' : listing}/feed.${format}`
}
