/** The only place that spells URLs. Paths are root-relative and encoded; lib/http/origin.ts adds the origin. */
export * from './routes/actions'
export * from './routes/hant'
export * from './routes/machines'
export * from './routes/notices'
export * from './routes/offline'
export * from './routes/qr'
export * from './routes/reader'
export { deskReviewSheet } from './routes/review'
export * from './routes/scripts'
import { readerRoutes } from './routes/reader'

export const routes = {
  home: '/',
  columns: '/columns',
  videos: '/videos',
  hot: '/hot',
  archive: '/archive',
  corrections: '/corrections',
  search: '/search',
  app: '/app',
  /** Rendered for 404 and 410. */
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
  signInCode: '/login/code',
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
  deskStories: '/desk/stories',
  deskCorrections: '/desk/corrections',
  deskComments: '/desk/comments',
  deskComplaints: '/desk/complaints',
  deskSchedule: '/desk/schedule',
  deskStaff: '/desk/staff',
  deskOverwritten: '/desk/overwritten',
  deskBin: '/desk/bin',
  deskHome: '/desk/home',
  deskHomePreview: '/desk/home/preview',
  deskBanner: '/desk/banner',
  deskSources: '/desk/sources',
  deskMedia: '/desk/media',
  deskTerms: '/desk/terms',
  deskStats: '/desk/stats',
  deskFilms: '/desk/films',
  deskSpecials: '/desk/specials',
  deskLog: '/desk/log',
} as const

export const article = (id: number) => `/article/${id}`
export const video = (id: number) => `/video/${id}`
export const column = (slug: string) => `/column/${slug}`
export const topic = (keyword: string) => `/topic/${encodeURIComponent(keyword)}`
export const special = (slug: string) => `/special/${slug}`
export const page = (slug: string) => `/page/${slug}`
/** For staff. */
export const deskPreview = (story: string | number) => `/desk/stories/${story}/preview`
/** Of a secret link (lib/newsroom/preview-links.ts). */
export const preview = (token: string) => `/preview/${token}`
export const login = (next: string) => `/login?next=${encodeURIComponent(next)}`

/** The second step; `recovery`: by a recovery code. */
export function signInCodeAt(next: string, recovery = false): string {
  return withQuery(routes.signInCode, { next, by: recovery ? 'recovery' : '' })
}

/** Prefixes closed to crawlers and not prefetched. */
export const privateRoutes = [...readerRoutes, routes.search] as const

export function story({ id, kind }: { id: number; kind: 'article' | 'video' }): string {
  return kind === 'video' ? video(id) : article(id)
}

/** A correction at the foot of its story. */
export function correctionAt(of: { id: number; kind: 'article' | 'video' }, id: number): string {
  return `${story(of)}#correction-${id}`
}

/** The archive of a day (yyyy-mm-dd), a month (yyyy-mm) or a year. */
export function archive(day: string): string {
  return `/archive/${day.replaceAll('-', '/')}`
}

/** The year and month above a day or month. */
export function archiveParents(name: string): string[] {
  return [4, 7].filter((length) => length < name.length).map((length) => name.slice(0, length))
}

export function hot({ week, column }: { week: boolean; column: string | null }): string {
  const path = column === null ? routes.hot : `${routes.hot}/column/${column}`
  return week ? `${path}/week` : path
}

export function searchFor(
  query: string,
  filters: { [choice in 'kind' | 'column' | 'within' | 'order']?: string | null } = {},
  cursor: string | null = null,
): string {
  const { kind, column, within, order } = filters
  const params = { q: query, kind: kind ?? '', column: column ?? '', within: within ?? '' }
  const place = { order: order === 'newest' ? order : '', before: cursor ?? '' }
  return withQuery(routes.search, { ...params, ...place })
}

export const unsubscribeAt = (key: string) => `${routes.unsubscribe}?key=${encodeURIComponent(key)}`

/** Empty parameters are left out. */
export function withQuery(path: string, params: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''))
  return query.size > 0 ? `${path}?${query}` : path
}

export const before = (listing: string, cursor: string) => `${listing}/before/${cursor}`

export function listing(path: string, cursor: string | null): string {
  return cursor === null ? path : before(path, cursor)
}

/** WebP; `file` is of the picture's content, `width` one of those in lib/media/sizes. */
export const picture = (file: string, width: number) => `/image/${width}/${file}.webp`

/** A point of a picture, in per cent from the left and from the top. */
export interface Focus {
  x: number
  y: number
}

/** An uploaded picture cropped to width × height as JPEG, for feeds and structured data. */
export function cutout(
  file: string,
  width: number,
  height: number,
  focus: Focus | null = null,
): string {
  const around = focus ? `-${focus.x}-${focus.y}` : ''
  return `/image/${width}x${height}${around}/${file}.jpg`
}

/** An uploaded file unchanged: clips, captions and avatars. */
export const media = (file: string) => `/media/${file}`

/** The site's icon as PNG for the web manifest: `192`, `512` or `maskable`. */
export const appIcon = (name: string) => `/icon/${name}.png`

export const readerStatePath = '/api/reader'

export function readerState(
  about: { story?: number; column?: string; topic?: string } = {},
): string {
  const params = Object.entries(about).map(([name, value]) => [name, String(value)])
  return withQuery(readerStatePath, Object.fromEntries(params) as Record<string, string>)
}

export function comments(story: number, best = false, cursor: string | null = null): string {
  const list = `/comments/${story}${best ? '/best' : ''}`
  return cursor === null ? list : before(list, cursor)
}

/** A permalink that redirects to the comment's page. */
export const comment = (id: number) => `/comment/${id}`

export const thread = (story: number, head: number) => `/comments/${story}/of/${head}`

/** `url` is absolute. */
export const shareOn = {
  weibo: (url: string, title: string) =>
    `https://service.weibo.com/share/share.php?${new URLSearchParams({ url, title })}`,
  qq: (url: string, title: string) =>
    `https://connect.qq.com/widget/shareqq/index.html?${new URLSearchParams({ url, title })}`,
  x: (url: string, title: string) =>
    `https://x.com/intent/post?${new URLSearchParams({ url, text: title })}`,
} as const

export const registerAt = (next: string) => `/register?next=${encodeURIComponent(next)}`

export const confirmAt = (next: string) => `/register/confirm?next=${encodeURIComponent(next)}`

/** The end of a provider's sign-in. */
export const signedIn = (next: string) => `/api/login/done?next=${encodeURIComponent(next)}`

/** Runs the action that was deferred until sign-in. */
export const resumeAt = (next: string) => `/login/done?next=${encodeURIComponent(next)}`

export const twoStepAt = (next: string) => `${routes.twoStep}?next=${encodeURIComponent(next)}`

/** The versions of a story. */
export const storyHistory = (id: number | string) => `/desk/stories/${id}/history`
/** How often a story was read. */
export const storyStats = (id: number | string) => `${routes.deskStats}/${id}`
/** A picture of the desk's library. */
export const pictureAt = (key: string) => withQuery('/desk/media/picture', { key })
/** After its last day, for staff. */
export const endedPicture = (key: string) => withQuery('/desk/media/picture/ended', { key })
export const sourceAt = (name: string) => withQuery('/desk/sources/change', { name })

/** The page a desk decision was made on, with its counts. */
export function deskDone(back: string, done: number, left: number): string {
  const [path = '', query = ''] = back.split('#', 1)[0]?.split('?', 2) ?? []
  const params = new URLSearchParams(query)
  params.delete('draft')
  const counts = { done: String(done), left: left > 0 ? String(left) : '' }
  return withQuery(path, { ...Object.fromEntries(params), ...counts })
}
