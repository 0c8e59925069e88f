/** What kind of answer stands at a path, in its plain spelling (lib/routes/plain-path.ts). */

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
    '^/(_next|api|image|media|qr|oembed|me|desk|story|comment|login|logout|register|reset|complaint)(/|$)',
    '^/(column|topic)/[^/]+/subscription$',
  ].join('|'),
)
