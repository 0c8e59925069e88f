/** Public documents in traditional characters: `/hant` before the path of the page that they render. */

const PREFIX = '/hant'

/** Pages with such a rendition: documents, without what readers fill in, feeds and files. */
const documents = new RegExp(
  [
    '^/$',
    '^/(?:app|columns|offline)$',
    '^/(?:article|video)/\\d+$',
    '^/(?:page|special)/[^/]+$',
    '^/(?:column|topic)/[^/]+(?:/before/[^/]+)?$',
    '^/(?:corrections|videos)(?:/before/[^/]+)?$',
    '^/(?:hot|archive)(?:/.+)?$',
    '^/comments/\\d+(?:/.+)?$',
  ].join('|'),
)

export function hasRendition(path: string): boolean {
  return documents.test(path)
}

/** The rendition of a page. */
export function hant(path: string): string {
  return path === '/' ? PREFIX : PREFIX + path
}

/** Takes a target with or without a query. */
export function isHant(target: string): boolean {
  return /^\/hant(?=[/?#]|$)/.test(target)
}

/** The page of a rendition: `/hant/hot?a=1` gives `/hot?a=1`. Any other target as it is. */
export function withoutHant(target: string): string {
  const rest = isHant(target) ? target.slice(PREFIX.length) : target
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** The page whose route answers the path: a rendition's page, else the path itself. */
export function routedPath(path: string): string {
  const page = withoutHant(path)
  return isHant(path) && hasRendition(page) ? page : path
}
