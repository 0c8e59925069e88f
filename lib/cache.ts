/** The only importer of next/cache. What pages depend on, and how a read says so. */
import { unstable_cache } from 'next/cache'
import { cache } from 'react'

/**
 * What the database announces when a row changes (prisma/migrations, listing.notify).
 * A tag travels in a response header, so words are percent-encoded: `fromAnnouncement`.
 */
export const tag = {
  everything: 'everything',
  stories: 'stories',
  feed: 'feed',
  /** The index of the sitemaps, and the sitemap of pages. */
  sitemap: 'sitemap',
  /** The sitemap of the stories whose ids lie in this shard (lib/content/shards.ts). */
  shard: (shard: number) => `sitemap/${shard}`,
  /** Dropped by the clock too, every hour, since news grows old by itself. */
  newsSitemap: 'news-sitemap',
  /** The sitemap of the newest videos, and the one of those in a shard. */
  videoSitemap: 'video-sitemap',
  videoShard: (shard: number) => `video-sitemap/${shard}`,
  story: (id: number) => `story/${id}`,
  /** A story as lists show it: what else changes on its page leaves this alone. */
  card: (id: number) => `card/${id}`,
  kind: (kind: 'article' | 'video') => `kind/${kind}`,
  column: (slug: string) => `column/${slug}`,
  keyword: (name: string) => `keyword/${encodeURIComponent(name)}`,
  /** Stories with this keyword may stand below others that have it; not announced where thousands do. */
  related: (name: string) => `related/${encodeURIComponent(name)}`,
  /** Announced by nobody: each minute of the hour the clock drops one of these sixty. */
  renewal: (id: number) => `renewal/${id % 60}`,
  /** Days are yyyy-mm-dd, months yyyy-mm, on the site's clock. */
  day: (day: string) => `day/${day}`,
  month: (month: string) => `month/${month}`,
  /** Days that are over: a story was put there, changed or taken away. */
  archive: 'archive',
  image: (key: string) => `image/${encodeURIComponent(key)}`,
  /** Announced when what the public sees of a story's comments changes. */
  comments: (story: number) => `comments/${story}`,
  /** Announced by nobody: dropped within a minute of a like (lib/documents/numbers.ts). */
  counts: (story: number) => `counts/${story}`,
  /** Announced by nobody: dropped within a minute of a change of the order (lib/documents/numbers.ts). */
  ranking: 'ranking',
  /** Announced by nobody: the clock drops it every hour, as what readers look for changes. */
  searches: 'searches',
  /** Announced by nobody: the rankings of the week and the columns, dropped every ten minutes by the clock. */
  rankings: 'rankings',
  /** What a partner is given: its row of partner_feed. */
  partner: (key: string) => `partner/${key}`,
  page: (slug: string) => `page/${slug}`,
  /** Announced when an old address gets or loses its rule; 404s carry it (lib/documents/moved.ts). */
  redirects: 'redirects',
}

/**
 * A read for everybody: made once, kept by the cache handler until one of its tags is announced,
 * and every page that uses it carries its tags. What it returns must be JSON (no Dates).
 */
export function cached<A extends (string | number | null)[], R>(
  name: string,
  read: (...args: A) => Promise<R>,
  tags: (...args: A) => string[],
): (...args: A) => Promise<R> {
  return cache((...args: A) =>
    unstable_cache(() => read(...args), [name, ...args.map(String)], {
      tags: [tag.everything, ...tags(...args)],
      revalidate: false,
    })(),
  )
}
