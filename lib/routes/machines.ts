/** What machines read: stories as Markdown, feeds, sitemaps and a key. */

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

/** Where a partner's feeds begin. Whoever knows the key may read: no page and no file names it. */
export const partner = (key: string) => `/partner/${key}`

/** A title as a picture, for a page without one: a story's by its id, a column's, a topic's. */
export function ogImagePath(
  kind: 'article' | 'video' | 'column' | 'topic',
  name: number | string,
): string {
  return `/og/${kind}/${encodeURIComponent(name)}.png`
}

/** A video's player alone, for frames in other people's pages. */
export const embed = (video: number) => `/embed/${video}`

/** What https://oembed.com asks: how to show the page of this absolute address elsewhere. */
export function oembed(page: string, format: 'json' | 'xml'): string {
  return `/oembed?${new URLSearchParams({ url: page, format })}`
}

/** A page's story as Markdown. Next keeps it below the page (next.config.js), where nobody else finds it. */
export const markdownOf = (storyPage: string) => `${storyPage}.md`
