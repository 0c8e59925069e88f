/** The only place that spells a URL. Paths are root-relative and encoded; lib/origin.ts adds the origin. */
export const routes = {
  home: '/',
  columns: '/columns',
  videos: '/videos',
  hot: '/hot',
  search: '/search',
  app: '/app',
  complaint: '/complaint',
  feed: '/feed.xml',
  sitemap: '/sitemap.xml',
  newsSitemap: '/sitemap/news.xml',
  videoSitemap: '/sitemap/video.xml',
  pagesSitemap: '/sitemap/pages.xml',
  speculationRules: '/speculation-rules.json',
  manifest: '/manifest.webmanifest',
  health: '/api/health',
  signIn: '/login',
  me: '/me',
  history: '/me/history',
  favourites: '/me/favourites',
  subscriptions: '/me/subscriptions',
} as const

export const article = (id: number) => `/article/${id}`
export const video = (id: number) => `/video/${id}`
export const column = (slug: string) => `/column/${slug}`
export const columnFeed = (slug: string) => `/column/${slug}/feed.xml`
export const topic = (keyword: string) => `/topic/${encodeURIComponent(keyword)}`
export const topicFeed = (keyword: string) => `${topic(keyword)}/feed.xml`
export const page = (slug: string) => `/page/${slug}`
export const login = (next: string) => `/login?next=${encodeURIComponent(next)}`
export const storySitemap = (shard: number) => `/sitemap/stories/${shard}.xml`

/** Not for crawlers, and not to be fetched ahead: each with what lies below it. */
export const privateRoutes = [
  '/api',
  '/me',
  '/desk',
  '/story',
  '/login',
  '/register',
  '/reset',
  '/search',
] as const

/** The page of a story, whichever of the two kinds it is. */
export function story({ id, kind }: { id: number; kind: 'article' | 'video' }): string {
  return kind === 'video' ? video(id) : article(id)
}

/** A day's archive; `day` is yyyy-mm-dd. */
export function archive(day: string): string {
  return `/archive/${day.replaceAll('-', '/')}`
}

/** What search finds; with a cursor, the older part of it. */
export function searchFor(query: string, cursor?: string): string {
  const place = cursor === undefined ? '' : `&before=${cursor}`
  return `${routes.search}?q=${encodeURIComponent(query)}${place}`
}

/** The older items of a listing, from the cursor on. */
export function before(listing: string, cursor: string): string {
  return `${listing}/before/${cursor}`
}

/** A listing at its newest, or from a cursor on. */
export function listing(path: string, cursor: string | null): string {
  return cursor === null ? path : before(path, cursor)
}

/** An uploaded picture as WebP, `width` px wide (one of the widths in lib/newsroom/media). */
export const picture = (key: string, width: number) => `/image/${width}/${key}.webp`

/** An uploaded picture cut to width × height as JPEG, for readers that are machines. */
export function cutout(key: string, width: number, height: number): string {
  return `/image/${width}x${height}/${key}.jpg`
}

/** An uploaded file as it is: clips and captions. */
export const media = (file: string) => `/media/${file}`

/** A QR code of one of our own paths, as SVG; of a video, it can lead to a second within it. */
export function qr(path: string, second?: number): string {
  return `/qr${path === '/' ? '/home' : path}${second ? `/${second}` : ''}.svg`
}

/** Where a page can be shared by a plain link; `url` is absolute. */
export const shareOn = {
  weibo: (url: string, title: string) =>
    `https://service.weibo.com/share/share.php?${new URLSearchParams({ url, title })}`,
  qq: (url: string, title: string) =>
    `https://connect.qq.com/widget/shareqq/index.html?${new URLSearchParams({ url, title })}`,
  x: (url: string, title: string) =>
    `https://x.com/intent/post?${new URLSearchParams({ url, text: title })}`,
} as const

/** The doors: what a reader changes is a POST to one of these (they outlive builds). */
export const doors = {
  complaint: '/api/complaint',
  like: (id: number) => `/api/story/${id}/like`,
  favourite: (id: number) => `/api/story/${id}/favourite`,
  comments: (id: number) => `/api/story/${id}/comments`,
  signOut: '/api/auth/signout',
} as const

/** The door's own page: the same form with this reader's state, for a browser without script. */
export const doorPages = {
  like: (id: number) => `/story/${id}/like`,
  favourite: (id: number) => `/story/${id}/favourite`,
  comments: (id: number) => `/story/${id}/comments`,
} as const
