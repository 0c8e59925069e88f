/** The one spelling of a path: how documents are named, and what a reader's odd spelling leads to. */
import { addressOfInner } from '@/lib/routes'
import { isStorable } from '@/lib/schemas/params'

/**
 * The path in its plain spelling: single slashes, no dots, no slash at the end, each segment
 * percent-encoded as `encodeURIComponent` does. Null where an escape is broken or stands for NUL.
 */
export function plainPath(target: string): string | null {
  const [path = '/'] = target.split(/[?#]/, 1)
  try {
    const segments = resolve(path.replaceAll('\\', '/').split('/').map(decodeURIComponent))
    return segments.every(isStorable) ? '/' + segments.map(encodeURIComponent).join('/') : null
  } catch {
    return null
  }
}

function resolve(segments: string[]): string[] {
  const plain: string[] = []
  for (const segment of segments) {
    if (segment === '..') plain.pop()
    else if (segment !== '.' && segment !== '') plain.push(segment)
  }
  return plain
}

/** The address of what a storage key of Next's cache names, `/route-cache/KIND/HASH/$/article/12`. */
export function pathOfKey(key: string): string {
  const path = key.slice(key.indexOf('/$') + 2)
  return path === '/index' ? '/' : addressOfInner(plainPath(path) ?? path)
}

/**
 * Whether a path is public: the same bytes for everybody. The others are private pages, doors and
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

const privatePaths = new RegExp(
  [
    '^/(_next|api|image|media|qr|oembed|me|desk|story|comment|login|logout|register|reset|search/found|complaint)(/|$)',
    '^/(column|topic)/[^/]+/subscription$',
  ].join('|'),
)
