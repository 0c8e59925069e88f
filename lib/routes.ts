/** The only place that spells a URL. Paths are root-relative and encoded; lib/http/origin.ts adds the origin. */
export * from './routes/actions'
export * from './routes/machines'

export const routes = {
  home: '/',
  columns: '/columns',
  videos: '/videos',
  hot: '/hot',
  archive: '/archive',
  search: '/search',
  app: '/app',
  /** What goes out in place of a page that is not there, with 404 and with 410. */
  notFound: '/not-found',
  gone: '/not-found/gone',
  complaint: '/complaint',
  sitemap: '/sitemap.xml',
  newsSitemap: '/sitemap/news.xml',
  videoSitemap: '/sitemap/video.xml',
  pagesSitemap: '/sitemap/pages.xml',
  suggestions: '/api/suggestions',
  speculationRules: '/speculation-rules.json',
  manifest: '/manifest.webmanifest',
  health: '/api/health',
  signIn: '/login',
  signOut: '/logout',
  register: '/register',
  confirm: '/register/confirm',
  reset: '/reset',
  resetCode: '/reset/code',
  me: '/me',
  history: '/me/history',
  favourites: '/me/favourites',
  subscriptions: '/me/subscriptions',
  myComments: '/me/comments',
  notifications: '/me/notifications',
  settings: '/me/settings',
  twoStep: '/me/settings/two-step',
  exportData: '/api/me/export',
  unsubscribe: '/api/unsubscribe',
  desk: '/desk',
  deskComments: '/desk/comments',
  deskComplaints: '/desk/complaints',
  deskLog: '/desk/log',
} as const

export const article = (id: number) => `/article/${id}`
export const video = (id: number) => `/video/${id}`
export const column = (slug: string) => `/column/${slug}`
export const topic = (keyword: string) => `/topic/${encodeURIComponent(keyword)}`
export const page = (slug: string) => `/page/${slug}`
export const login = (next: string) => `/login?next=${encodeURIComponent(next)}`

/** Pages and actions of one reader, each with what lies below it. */
export const readerRoutes = [
  '/api',
  '/me',
  '/desk',
  '/story',
  '/comment',
  '/login',
  '/register',
  '/reset',
] as const

/** Not for crawlers, and not to be fetched ahead: each with what lies below it. */
export const privateRoutes = [...readerRoutes, routes.search] as const

/** The page of a story, whichever of the two kinds it is. */
export function story({ id, kind }: { id: number; kind: 'article' | 'video' }): string {
  return kind === 'video' ? video(id) : article(id)
}

/** The archive of a day (yyyy-mm-dd), a month (yyyy-mm) or a year. */
export function archive(day: string): string {
  return `/archive/${day.replaceAll('-', '/')}`
}

/** What holds a day or month of the archive: its year, and its month. */
export function archiveParents(name: string): string[] {
  return [4, 7].filter((length) => length < name.length).map((length) => name.slice(0, length))
}

/** The hottest of the day or the week, of all columns or of one. */
export function hot({ week, column }: { week: boolean; column: string | null }): string {
  const path = column === null ? routes.hot : `${routes.hot}/column/${column}`
  return week ? `${path}/week` : path
}

/** What search finds, with what was chosen beside the words; with a cursor, the further part of it. */
export function searchFor(
  query: string,
  chosen: { [choice in 'kind' | 'column' | 'within' | 'order']?: string | null } = {},
  cursor: string | null = null,
): string {
  const { kind, column, within, order } = chosen
  const asked = { q: query, kind: kind ?? '', column: column ?? '', within: within ?? '' }
  const place = { order: order === 'newest' ? order : '', before: cursor ?? '' }
  return withQuery(routes.search, { ...asked, ...place })
}

/** Where a daily mail ends; the key is the account's. */
export const unsubscribeAt = (key: string) => `${routes.unsubscribe}?key=${encodeURIComponent(key)}`

/** A private page with what it is asked for; what is empty is left out. */
export function withQuery(path: string, asked: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  return query.size > 0 ? `${path}?${query}` : path
}

/** The older items of a listing, from the cursor on. */
export const before = (listing: string, cursor: string) => `${listing}/before/${cursor}`

/** A listing at its newest, or from a cursor on. */
export function listing(path: string, cursor: string | null): string {
  return cursor === null ? path : before(path, cursor)
}

/** An uploaded picture as WebP, `width` px wide (one of the widths in lib/media/sizes). */
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

/** Where `readerState` is asked. */
export const readerStatePath = '/api/reader'

/** This reader's state of a page, and of the header. */
export function readerState(
  about: { story?: number; column?: string; topic?: string } = {},
): string {
  const asked = Object.entries(about).map(([name, value]) => [name, String(value)])
  return withQuery(readerStatePath, Object.fromEntries(asked) as Record<string, string>)
}

/** A story's comments in full; `best` first, from a cursor on. */
export function comments(story: number, best = false, cursor: string | null = null): string {
  const list = `/comments/${story}${best ? '/best' : ''}`
  return cursor === null ? list : before(list, cursor)
}

/** A comment's lasting address, which leads to where it stands. */
export const comment = (id: number) => `/comment/${id}`

/** A thread with all its answers. */
export const thread = (story: number, head: number) => `/comments/${story}/of/${head}`

/** Where a page can be shared by a plain link; `url` is absolute. */
export const shareOn = {
  weibo: (url: string, title: string) =>
    `https://service.weibo.com/share/share.php?${new URLSearchParams({ url, title })}`,
  qq: (url: string, title: string) =>
    `https://connect.qq.com/widget/shareqq/index.html?${new URLSearchParams({ url, title })}`,
  x: (url: string, title: string) =>
    `https://x.com/intent/post?${new URLSearchParams({ url, text: title })}`,
} as const

/** A new account, and where it leads back to. */
export const registerAt = (next: string) => `/register?next=${encodeURIComponent(next)}`

/** Where the address is proved, and what comes after. */
export const confirmAt = (next: string) => `/register/confirm?next=${encodeURIComponent(next)}`

/** Where a provider's sign-in ends. */
export const signedIn = (next: string) => `/api/login/done?next=${encodeURIComponent(next)}`

/** Where what the reader began before it is done. */
export const resumeAt = (next: string) => `/login/done?next=${encodeURIComponent(next)}`

/** Where the second step is passed or set up, and what comes after. */
export const twoStepAt = (next: string) => `${routes.twoStep}?next=${encodeURIComponent(next)}`

/** The page that a decision came from, which says how many it changed and how many not. */
export function deskDone(back: string, done: number, left: number): string {
  const [path = '', query = ''] = back.split('#', 1)[0]?.split('?', 2) ?? []
  const asked = new URLSearchParams(query)
  asked.delete('draft')
  const counts = { done: String(done), left: left > 0 ? String(left) : '' }
  return withQuery(path, { ...Object.fromEntries(asked), ...counts })
}
