/** The kind of answer at a plain path (lib/routes/plain-path.ts). */
import { readerRoutes, routes } from '@/lib/routes'

/** Whether the answer is the same for everybody. Next answers private pages, actions and files itself. */
export function isPublic(path: string): boolean {
  return isFile(path) || !privatePaths.test(path)
}

/** Whether the path is an immutable file of the build. */
export function isFile(path: string): boolean {
  return /^\/(?:_next\/static|assets|icons)\//.test(path)
}

export function isSitemap(path: string): boolean {
  return path.startsWith('/sitemap/')
}

/** Whether the answer is a large picture that is drawn (app/og/[kind]/[file]/long.jpg). */
export function isLongPicture(path: string): boolean {
  return path.endsWith('/long.jpg')
}

/** Shows form input, or is read from disk. */
const otherPrivate = [
  routes.complaint,
  routes.signOut,
  '/_next',
  '/image',
  '/media',
  '/qr',
  '/oembed',
  '/preview',
]

const privatePaths = new RegExp(
  [
    `^(?:${[...readerRoutes, ...otherPrivate].join('|')})(?:/|$)`,
    '^/(?:column|topic)/[^/]+/subscription$',
  ].join('|'),
)
