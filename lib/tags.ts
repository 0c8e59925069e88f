declare const brand: unique symbol

/** Branded, so that only this file spells tags. */
export type Tag = string & { readonly [brand]: true }

/** Invalidated by notifications of the database (listing.notify in prisma/migrations) unless noted otherwise. */
export const tag = {
  stories: of('stories'),
  feed: of('feed'),
  /** The index of the sitemaps, and the sitemap of pages. */
  sitemap: of('sitemap'),
  /** The sitemap of the stories whose ids lie in this shard (lib/content/sitemap-stories.ts). */
  shard: (shard: number) => of(`sitemap/${shard}`),
  /** Also by the schedule, hourly, since it covers the last days. */
  newsSitemap: of('news-sitemap'),
  /** The sitemap of the newest videos, and the one of those in a shard. */
  videoSitemap: of('video-sitemap'),
  videoShard: (shard: number) => of(`video-sitemap/${shard}`),
  story: (id: number) => of(`story/${id}`),
  /** The parts of a story that lists show. */
  card: (id: number) => of(`card/${id}`),
  /** Where editors place stories on the home page; also by the schedule, when one begins or ends. */
  home: of('home'),
  kind: (kind: 'article' | 'video') => of(`kind/${kind}`),
  column: (slug: string) => of(`column/${slug}`),
  keyword: (name: string) => of(`keyword/${name}`),
  /** Related stories by keyword; not notified for keywords of thousands of stories. */
  related: (name: string) => of(`related/${name}`),
  /** By the schedule alone: one of these sixty each minute. */
  renewal: (id: number) => of(`renewal/${id % 60}`),
  /** yyyy-mm-dd and yyyy-mm in the site's time zone. */
  day: (day: string) => of(`day/${day}`),
  month: (month: string) => of(`month/${month}`),
  /** Stories of past days were added, changed or removed. */
  archive: of('archive'),
  /** By the instance alone: a file that a row names has arrived (server/documents/uploads.ts). */
  upload: (key: string) => of(`upload/${key}`),
  image: (key: string) => of(`image/${key}`),
  /** A story's public comments. */
  comments: (story: number) => of(`comments/${story}`),
  /** Within a minute of a like (server/documents/counters.ts). */
  counts: (story: number) => of(`counts/${story}`),
  /** Within a minute of a change of the order (server/documents/counters.ts). */
  ranking: of('ranking'),
  /** By the schedule alone, every hour. */
  searches: of('searches'),
  /** The rankings of the week and the columns: by the schedule, every ten minutes. */
  rankings: of('rankings'),
  /** A row of partner_feed. */
  partner: (key: string) => of(`partner/${key}`),
  /** The bar of breaking news, which no document carries (server/documents/bar.ts); also by the schedule. */
  banner: of('banner'),
  /** The list of all corrections. */
  corrections: of('corrections'),
  page: (slug: string) => of(`page/${slug}`),
  /** The entries of a live story. */
  live: (story: number) => of(`live/${story}`),
  special: (slug: string) => of(`special/${slug}`),
  /** The list of all specials. */
  specials: of('specials'),
  /** public.hant_term; all renditions in traditional characters have it. */
  hantTerms: of('hant-terms'),
  /** Redirect rules; all 404s have it (server/documents/redirect.ts). */
  redirects: of('redirects'),
}

/** The tags of a notification's payload; null: everything. */
export function tagsOf(payload: string): Tag[] | null {
  return ofDatabase(payload.split('\n'))
}

/** Tags that SQL spelled (listing.card_tags); null: everything. */
export function ofDatabase(words: (string | null)[]): Tag[] | null {
  if (words.includes('everything')) return null
  return words.flatMap((word) => (word === null ? [] : of(word)))
}

function of(text: string): Tag {
  return text as Tag
}
