export const storySitemap = (shard: number) => `/sitemap/stories/${shard}.xml`
export const videoShard = (shard: number) => `/sitemap/videos/${shard}.xml`

export const indexNowKey = (key: string) => `/${key}.txt`

/** File extensions of RSS, Atom and JSON Feed. */
export const FEED_FORMATS = ['xml', 'atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

/** The feed of the home page, a column or a topic. */
export function feedOf(listing: string, format: FeedFormat = 'xml'): string {
  return `${listing === '/' ? '' : listing}/feed.${format}`
}

/** The base of a partner's feeds; the key is a secret. */
export const partner = (key: string) => `/partner/${key}`

/** A story by its id, a column by its slug, a topic by its keyword. */
export function ogImagePath(
  kind: 'article' | 'video' | 'column' | 'topic',
  name: number | string,
): string {
  return `/og/${kind}/${encodeURIComponent(name)}.png`
}

/** A picture to send instead of a link, with the story's title and its QR code. */
export function longPicture({ id, kind }: { id: number; kind: 'article' | 'video' }): string {
  return `/og/${kind}/${id}/long.jpg`
}

/** The player for iframes of other sites. */
export const embed = (video: number) => `/embed/${video}`

/** https://oembed.com; `page` is absolute. */
export function oembed(page: string, format: 'json' | 'xml'): string {
  return `/oembed?${new URLSearchParams({ url: page, format })}`
}

/** Rewritten by next.config.js to a route below the page. */
export const markdownOf = (storyPage: string) => `${storyPage}.md`
