/** The kind of page or action that an address is of: a small set, for what is counted by it. */

/** The first part of each address that there is (a test compares it with app/). */
const pages = new Set(
  `app archive article assets column columns comment comments complaint desk embed feed.atom feed.json feed.xml
  hot icons image llms.txt login manifest.webmanifest me media not-found oembed og page partner qr register reset robots.txt
  search sitemap sitemap.xml speculation-rules.json story topic video videos _next`.split(/\s+/),
)
/** The second, below /api. */
const actions = new Set(
  `auth column comment complaint desk health login logout me metrics reader register reset story suggestions topic
  unsubscribe`.split(/\s+/),
)

const OTHER = 'other'

/** `/`, `/article/*`, `/api/story/*`; what no page has is `other`. */
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
