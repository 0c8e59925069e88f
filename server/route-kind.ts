/** A small set of labels for metrics by path. */

/** The first segment of every path (a test compares them with app/). */
const pages = new Set(
  `app archive article assets column columns comment comments complaint corrections desk embed feed.atom feed.json feed.xml
  hant hot icon icons image live llms.txt login manifest.webmanifest me media not-found oembed offline og page partner preview qr register reset robots.txt
  search sitemap sitemap.xml special speculation-rules.json story sw.js topic video videos _next`.split(
    /\s+/,
  ),
)
/** The second segment, below /api. */
const actions = new Set(
  `auth column comment complaint desk health login logout me metrics reader register reset story suggestions topic
  unsubscribe`.split(/\s+/),
)

const OTHER = 'other'

/** `/`, `/article/*`, `/api/story/*`, or `other` for unknown paths. */
export function routeKind(target: string): string {
  const [path = ''] = target.split('?', 1)
  if (!path.startsWith('/')) return OTHER
  const [, first = '', second = '', third] = path.split('/', 4)
  if (first === '') return second === '' ? '/' : OTHER
  if (first === 'api') {
    if (!actions.has(second)) return OTHER
    return third === undefined ? `/api/${second}` : `/api/${second}/*`
  }
  if (!pages.has(first)) return OTHER
  return second === '' ? `/${first}` : `/${first}/*`
}
