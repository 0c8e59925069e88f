/** What kind of answer stands at a path, in its plain spelling (lib/routes/plain-path.ts). */
import { readerRoutes, routes } from '@/lib/routes'

/**
 * Whether a path is public: the same bytes for everybody. The others are private pages, actions and
 * what is read from disk, which Next answers itself.
 */
export function isPublic(path: string): boolean {
  return isFile(path) || !privatePaths.test(path)
}

/** Whether a path is a file of the build, which never changes. */
export function isFile(path: string): boolean {
  return /^\/(?:_next\/static|assets|icons)\//.test(path)
}

/** Whether a path is a sitemap: some hundred times as large as a page, and asked for one after the other. */
export function isSitemap(path: string): boolean {
  return path.startsWith('/sitemap/')
}

/** What shows what somebody typed, or is read from disk. */
const otherPrivate = [
  routes.complaint,
  routes.signOut,
  '/_next',
  '/image',
  '/media',
  '/qr',
  '/oembed',
]

const privatePaths = new RegExp(
  [
    `^(?:${[...readerRoutes, ...otherPrivate].join('|')})(?:/|$)`,
    '^/(?:column|topic)/[^/]+/subscription$',
  ].join('|'),
)
