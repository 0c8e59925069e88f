declare const brand: unique symbol

/** A text that came from here: the type keeps everybody else from spelling a tag. */
export type Tag = string & { readonly [brand]: true }

/**
 * What pages and reads depend on, and what is invalidated: by a notification of the database (prisma/migrations,
 * listing.notify) unless it says otherwise.
 */
export const tag = {
  stories: of('stories'),
  feed: of('feed'),
  /** The index of the sitemaps, and the sitemap of pages. */
  sitemap: of('sitemap'),
  /** The sitemap of the stories whose ids lie in this shard (lib/content/sitemap-stories.ts). */
  shard: (shard: number) => of(`sitemap/${shard}`),
  /** Invalidated by the schedule too, every hour, since news grows old by itself. */
  newsSitemap: of('news-sitemap'),
  /** The sitemap of the newest videos, and the one of those in a shard. */
  videoSitemap: of('video-sitemap'),
  videoShard: (shard: number) => of(`video-sitemap/${shard}`),
  story: (id: number) => of(`story/${id}`),
  /** A story as lists show it: what else changes on its page leaves this alone. */
  card: (id: number) => of(`card/${id}`),
  kind: (kind: 'article' | 'video') => of(`kind/${kind}`),
  column: (slug: string) => of(`column/${slug}`),
  keyword: (name: string) => of(`keyword/${name}`),
  /** Stories with this keyword may stand below others that have it; no notification where thousands do. */
  related: (name: string) => of(`related/${name}`),
  /** By the schedule alone: each minute of the hour it invalidates one of these sixty. */
  renewal: (id: number) => of(`renewal/${id % 60}`),
  /** Days are yyyy-mm-dd, months yyyy-mm, on the site's clock. */
  day: (day: string) => of(`day/${day}`),
  month: (month: string) => of(`month/${month}`),
  /** Days that are over: a story was put there, changed or taken away. */
  archive: of('archive'),
  image: (key: string) => of(`image/${key}`),
  /** When what the public sees of a story's comments changes. */
  comments: (story: number) => of(`comments/${story}`),
  /** Within a minute of a like (server/documents/counters.ts). */
  counts: (story: number) => of(`counts/${story}`),
  /** Within a minute of a change of the order (server/documents/counters.ts). */
  ranking: of('ranking'),
  /** By the schedule alone, every hour. */
  searches: of('searches'),
  /** The rankings of the week and the columns: by the schedule, every ten minutes. */
  rankings: of('rankings'),
  /** What a partner is given: its row of partner_feed. */
  partner: (key: string) => of(`partner/${key}`),
  page: (slug: string) => of(`page/${slug}`),
  /** When an old address gets or loses its rule; 404s carry it (server/documents/redirect.ts). */
  redirects: of('redirects'),
}

/** What the payload of a notification invalidates; null: everything, since more changed than it could list. */
export function tagsOf(payload: string): Tag[] | null {
  const words = payload.split('\n')
  return words.includes('everything') ? null : words.map(of)
}

/** Tags that SQL spelled (listing.card_tags). */
export function ofDatabase(words: (string | null)[]): Tag[] {
  return words.flatMap((word) => (word === null ? [] : of(word)))
}

function of(text: string): Tag {
  return text as Tag
}
